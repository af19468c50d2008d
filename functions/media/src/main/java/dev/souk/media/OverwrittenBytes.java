package dev.souk.media;

import java.util.List;

/// A part of a video in memory, of which bytes are overwritten.
final class OverwrittenBytes {
  private final byte[] all;
  private final long at;
  private final ByteReader reader;
  private boolean changed;

  /// @param all taken over, not copied
  /// @param at its offset in the video
  OverwrittenBytes(byte[] all, long at) {
    this.all = all;
    this.at = at;
    this.reader = new ByteReader(all);
  }

  /// As they are now.
  ByteReader now() {
    return reader;
  }

  void set(long from, int value) {
    changed |= all[(int) from] != (byte) value;
    all[(int) from] = (byte) value;
  }

  void fill(long from, long end, int value) {
    for (long i = from; i < end; i++) {
      set(i, value);
    }
  }

  void write(long from, String latin1) {
    for (int i = 0; i < latin1.length(); i++) {
      set(from + i, latin1.charAt(i));
    }
  }

  InvalidVideoException damaged(long from) {
    return InvalidVideoException.damaged(at + from);
  }

  /// What is to be overwritten in the video.
  List<ByteOverwrites.Run> changes() {
    return changed ? List.of(new ByteOverwrites.Run.Content(at, all)) : List.of();
  }
}
