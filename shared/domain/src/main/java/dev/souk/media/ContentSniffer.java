package dev.souk.media;

import java.util.List;
import java.util.Locale;

/// Tells from a file's first bytes what it is, after the signatures of the WHATWG MIME Sniffing
/// Standard (section 6), made stricter where a type's own standard allows it.
///
/// It answers for the head alone: a ZIP archive can still hang at the end of an image. Images are
/// drawn anew for that reason, and everything is served with its stored type and `nosniff`.
public final class ContentSniffer {
  /// How many first bytes are looked at; more do no harm.
  public static final int LOOKS_AT = 512;

  // An image that a browser may take for a page holds one of these within the part that browsers
  // sniff.
  private static final List<String> MARKUP =
      List.of(
          "<!doctype", "<html", "<head", "<body", "<script", "<iframe", "<svg", "<?php", "%pdf-");

  private ContentSniffer() {}

  /// What a file of `size` bytes in all, beginning with `head`, is. Never throws, whatever the
  /// bytes.
  public static SniffResult sniff(byte[] head, long size) {
    var reader = new ByteReader(head);
    if (isMarkup(reader)) {
      return new SniffResult.ActiveContent();
    }
    var found = signature(reader, size);
    if (found instanceof SniffResult.Recognized(var type) && hidesMarkup(reader)) {
      return new SniffResult.Malformed(type, "markup in its first bytes");
    }
    return found;
  }

  private static SniffResult signature(ByteReader reader, long size) {
    if (reader.is(0, "\u00ff\u00d8\u00ff")) {
      return JpegHeader.sniff(reader);
    }
    if (reader.is(0, PngHeader.SIGNATURE)) {
      return PngHeader.sniff(reader);
    }
    if (reader.is(0, "RIFF") && reader.is(8, "WEBP")) {
      return WebpHeader.sniff(reader, size);
    }
    if (reader.is(4, "ftyp")) {
      return FtypBox.sniff(reader);
    }
    if (reader.is(0, "\u001aE\u00df\u00a3")) {
      return EbmlHeader.sniff(reader);
    }
    if (reader.is(0, "GIF8")) {
      return new SniffResult.UnsupportedFormat("GIF");
    }
    return new SniffResult.Unknown();
  }

  private static boolean isMarkup(ByteReader reader) {
    int at = reader.is(0, "\u00ef\u00bb\u00bf") ? 3 : 0;
    while (reader.u8(at) == ' ' || (reader.u8(at) >= '\t' && reader.u8(at) <= '\r')) {
      at++;
    }
    return reader.u8(at) == '<' || reader.is(at, "#!");
  }

  private static boolean hidesMarkup(ByteReader reader) {
    var head = reader.text(0, Math.min(reader.length(), LOOKS_AT)).toLowerCase(Locale.ROOT);
    return MARKUP.stream().anyMatch(head::contains);
  }
}
