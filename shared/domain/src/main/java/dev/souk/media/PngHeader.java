package dev.souk.media;

import java.util.zip.CRC32;

/// The beginning of a PNG file: the signature and the IHDR chunk, W3C PNG Third Edition, sections
/// 5.2 and 11.2.1.
final class PngHeader {
  static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";

  private static final int IHDR = 8;

  private PngHeader() {}

  static SniffResult sniff(ByteReader reader) {
    if (reader.u32(IHDR) != 13 || !reader.is(IHDR + 4, "IHDR")) {
      return new SniffResult.Malformed(ContentType.PNG, "it does not begin with IHDR");
    }
    if (reader.u32(IHDR + 21) != crc(reader)) {
      return new SniffResult.Malformed(ContentType.PNG, "IHDR does not match its checksum");
    }
    if (!depthAllowed(reader.u8(IHDR + 16), reader.u8(IHDR + 17))) {
      return new SniffResult.Malformed(ContentType.PNG, "no such colour type and depth");
    }
    return new SniffResult.Recognized(ContentType.PNG);
  }

  /// Width and height as IHDR has them.
  static ImageSize size(ByteReader reader) {
    return ImageSize.claimed(reader.u32(IHDR + 8), reader.u32(IHDR + 12));
  }

  private static long crc(ByteReader reader) {
    var crc = new CRC32();
    for (int at = IHDR + 4; at < IHDR + 21; at++) {
      crc.update(reader.u8(at));
    }
    return crc.getValue();
  }

  private static boolean depthAllowed(int depth, int colour) {
    return switch (colour) {
      case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
      case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
      case 2, 4, 6 -> depth == 8 || depth == 16;
      default -> false;
    };
  }
}
