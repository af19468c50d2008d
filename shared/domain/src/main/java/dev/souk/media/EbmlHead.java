package dev.souk.media;

/// The EBML header that opens WebM and Matroska files: RFC 8794 sections 4 (variable-size integers)
/// and 11.2.4 (DocType); the WebM container guidelines. Matroska of any other document type is not
/// accepted.
final class EbmlHead {
  private static final long DOC_TYPE = 0x4282;

  private EbmlHead() {}

  static Sniffed sniff(Bytes bytes) {
    int sizeLength = length(bytes.u8(4));
    long at = 4L + sizeLength;
    long size = value(bytes, 4, sizeLength);
    if (size <= 0 || at + size > Sniffer.LOOKS_AT || !bytes.has(at, size)) {
      return new Sniffed.Unknown();
    }
    return docType(bytes, at, at + size).equals("webm")
        ? new Sniffed.Is(ContentType.WEBM)
        : new Sniffed.Unknown();
  }

  private static String docType(Bytes bytes, long from, long end) {
    long at = from;
    while (at < end) {
      int idLength = length(bytes.u8(at));
      int sizeLength = length(bytes.u8(at + idLength));
      long data = at + idLength + sizeLength;
      long size = value(bytes, at + idLength, sizeLength);
      if (idLength == 0 || idLength > 4 || size < 0 || data + size > end) {
        return "";
      }
      if (bytes.big(at, idLength) == DOC_TYPE) {
        return bytes.text(data, (int) size).replace("\0", "");
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

  private static long value(Bytes bytes, long at, int length) {
    // Eight bytes would be a header of 2^49 bytes or more, or one of unknown size: neither is a
    // file's head.
    if (length == 0 || length > 7) {
      return -1;
    }
    long raw = bytes.big(at, length);
    return raw < 0 ? -1 : raw & ((1L << (7 * length)) - 1);
  }
}
