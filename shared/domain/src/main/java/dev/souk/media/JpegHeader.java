package dev.souk.media;

/// The beginning of a JPEG file: ISO/IEC 10918-1 annex B (markers) and ISO/IEC 10918-5 (JFIF).
final class JpegHeader {
  private JpegHeader() {}

  static SniffResult sniff(ByteReader reader) {
    int marker = reader.u8(3);
    boolean startsSegment =
        (marker >= 0xe0 && marker <= 0xef) || (marker >= 0xc0 && marker <= 0xc4);
    boolean startsTable = marker == 0xdb || marker == 0xdd || marker == 0xfe;
    if (!startsSegment && !startsTable) {
      return new SniffResult.Unknown();
    }
    // The known JPEG that is also JavaScript has a JFIF segment of length 0x2F2A, which reads as
    // the start of a comment.
    if (marker == 0xe0
        && reader.is(6, "JFIF\0")
        && reader.u16(4) != 16 + 3 * reader.u8(18) * reader.u8(19)) {
      return new SniffResult.Malformed(ContentType.JPEG, "a JFIF segment of the wrong length");
    }
    return new SniffResult.Recognized(ContentType.JPEG);
  }
}
