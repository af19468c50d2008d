package dev.souk.media;

import java.util.List;
import java.util.Locale;

/// Tells from a file's first bytes what it is, after the signatures of the WHATWG MIME Sniffing
/// Standard (section 6), made stricter where a type's own standard allows it.
///
/// It answers for the head alone: a ZIP archive can still hang at the end of a picture. Pictures
/// are drawn anew for that reason, and everything is served with its stored type and `nosniff`.
public final class Sniffer {
  /// How many first bytes are looked at; more do no harm.
  public static final int LOOKS_AT = 512;

  // A picture that a browser may take for a page holds one of these within the part that browsers
  // sniff.
  private static final List<String> MARKUP =
      List.of(
          "<!doctype", "<html", "<head", "<body", "<script", "<iframe", "<svg", "<?php", "%pdf-");

  private Sniffer() {}

  /// What a file of `size` bytes in all, beginning with `head`, is. Never throws, whatever the
  /// bytes.
  public static Sniffed sniff(byte[] head, long size) {
    var bytes = new Bytes(head);
    if (isMarkup(bytes)) {
      return new Sniffed.Active();
    }
    var found = signature(bytes, size);
    if (found instanceof Sniffed.Is(var type) && hidesMarkup(bytes)) {
      return new Sniffed.Malformed(type, "markup in its first bytes");
    }
    return found;
  }

  private static Sniffed signature(Bytes bytes, long size) {
    if (bytes.is(0, "\u00ff\u00d8\u00ff")) {
      return JpegHead.sniff(bytes);
    }
    if (bytes.is(0, PngHead.SIGNATURE)) {
      return PngHead.sniff(bytes);
    }
    if (bytes.is(0, "RIFF") && bytes.is(8, "WEBP")) {
      return WebpHead.sniff(bytes, size);
    }
    if (bytes.is(4, "ftyp")) {
      return FtypHead.sniff(bytes);
    }
    if (bytes.is(0, "\u001aE\u00df\u00a3")) {
      return EbmlHead.sniff(bytes);
    }
    if (bytes.is(0, "GIF8")) {
      return new Sniffed.Foreign("GIF");
    }
    return new Sniffed.Unknown();
  }

  private static boolean isMarkup(Bytes bytes) {
    int at = bytes.is(0, "\u00ef\u00bb\u00bf") ? 3 : 0;
    while (bytes.u8(at) == ' ' || (bytes.u8(at) >= '\t' && bytes.u8(at) <= '\r')) {
      at++;
    }
    return bytes.u8(at) == '<' || bytes.is(at, "#!");
  }

  private static boolean hidesMarkup(Bytes bytes) {
    var head = bytes.text(0, Math.min(bytes.length(), LOOKS_AT)).toLowerCase(Locale.ROOT);
    return MARKUP.stream().anyMatch(head::contains);
  }
}
