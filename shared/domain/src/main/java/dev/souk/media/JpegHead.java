package dev.souk.media;

/// The beginning of a JPEG file: ISO/IEC 10918-1 annex B (markers) and ISO/IEC 10918-5 (JFIF).
final class JpegHead {
  private JpegHead() {}

  static Sniffed sniff(Bytes bytes) {
    int marker = bytes.u8(3);
    boolean startsSegment =
        (marker >= 0xe0 && marker <= 0xef) || (marker >= 0xc0 && marker <= 0xc4);
    boolean startsTable = marker == 0xdb || marker == 0xdd || marker == 0xfe;
    if (!startsSegment && !startsTable) {
      return new Sniffed.Unknown();
    }
    // The known JPEG that is also JavaScript has a JFIF segment of length 0x2F2A, which reads as
    // the start of a comment.
    if (marker == 0xe0
        && bytes.is(6, "JFIF\0")
        && bytes.u16(4) != 16 + 3 * bytes.u8(18) * bytes.u8(19)) {
      return new Sniffed.Malformed(ContentType.JPEG, "a JFIF segment of the wrong length");
    }
    return new Sniffed.Is(ContentType.JPEG);
  }
}
