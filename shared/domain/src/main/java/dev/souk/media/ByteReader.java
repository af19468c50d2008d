package dev.souk.media;

import java.nio.charset.StandardCharsets;

/// Numbers and names read out of a file that nobody vouches for. Nothing here throws for any
/// offset: what lies outside the file reads as -1, or as unequal to every name, so a truncated file
/// fails at its next comparison.
public final class ByteReader {
  private final byte[] all;

  /// Reads from `all` itself, without copying: files may be 20 MB.
  public ByteReader(byte[] all) {
    this.all = all;
  }

  public int length() {
    return all.length;
  }

  /// One unsigned byte, or -1.
  public int u8(long at) {
    return at >= 0 && at < all.length ? all[(int) at] & 0xff : -1;
  }

  /// Two bytes, most significant first, or -1.
  public int u16(long at) {
    return (int) big(at, 2);
  }

  /// Four bytes, most significant first, or -1.
  public long u32(long at) {
    return big(at, 4);
  }

  /// Up to seven bytes, most significant first, or -1. No bytes are the number 0.
  public long big(long at, int count) {
    if (!has(at, count)) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < count; i++) {
      value = (value << 8) | u8(at + i);
    }
    return value;
  }

  /// Up to seven bytes, least significant first, or -1.
  public long little(long at, int count) {
    if (!has(at, count)) {
      return -1;
    }
    long value = 0;
    for (int i = count - 1; i >= 0; i--) {
      value = (value << 8) | u8(at + i);
    }
    return value;
  }

  /// Whether all of `count` bytes from `at` on lie inside.
  public boolean has(long at, long count) {
    return at >= 0 && count >= 0 && at <= all.length - count;
  }

  /// Whether these very characters (one byte each) stand at `at`.
  public boolean is(long at, String latin1) {
    for (int i = 0; i < latin1.length(); i++) {
      if (u8(at + i) != latin1.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// The four characters at `at`, or an empty text outside.
  public String fourCc(long at) {
    return text(at, 4);
  }

  String text(long at, int count) {
    return has(at, count) ? new String(all, (int) at, count, StandardCharsets.ISO_8859_1) : "";
  }
}
