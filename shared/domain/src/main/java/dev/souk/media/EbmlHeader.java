package dev.souk.media;

/// The EBML header that opens WebM and Matroska files: RFC 8794 sections 4 (variable-size integers)
/// and 11.2.4 (DocType); the WebM container guidelines. Matroska of any other document type is not
/// accepted.
final class EbmlHeader {
  private static final long DOC_TYPE = 0x4282;

  private EbmlHeader() {}

  static SniffResult sniff(ByteReader reader) {
    int sizeLength = length(reader.u8(4));
    long at = 4L + sizeLength;
    long size = value(reader, 4, sizeLength);
    if (size <= 0 || at + size > ContentSniffer.LOOKS_AT || !reader.has(at, size)) {
      return new SniffResult.Unknown();
    }
    return docType(reader, at, at + size).equals("webm")
        ? new SniffResult.Recognized(ContentType.WEBM)
        : new SniffResult.Unknown();
  }

  private static String docType(ByteReader reader, long from, long end) {
    long at = from;
    while (at < end) {
      int idLength = length(reader.u8(at));
      int sizeLength = length(reader.u8(at + idLength));
      long data = at + idLength + sizeLength;
      long size = value(reader, at + idLength, sizeLength);
      if (idLength == 0 || idLength > 4 || size < 0 || data + size > end) {
        return "";
      }
      if (reader.big(at, idLength) == DOC_TYPE) {
        return reader.text(data, (int) size).replace("\0", "");
      }
      at = data + size;
    }
    return "";
  }

  /// The length of a variable-size integer, from the leading zeros of its first byte; 0 when it has
  /// none.
  static int length(int first) {
    return first <= 0 ? 0 : Integer.numberOfLeadingZeros(first) - 23;
  }

  private static long value(ByteReader reader, long at, int length) {
    // Eight bytes would be a header of 2^49 bytes or more, or one of unknown size: neither is a
    // file's head.
    if (length == 0 || length > 7) {
      return -1;
    }
    long raw = reader.big(at, length);
    return raw < 0 ? -1 : raw & ((1L << (7 * length)) - 1);
  }
}
