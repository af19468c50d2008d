package dev.souk.media;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One element of a WebM file: RFC 8794 section 6. Its contents are the bytes from `data` up to
/// `end`.
///
/// @param id with its length marker, as specifications write it
/// @param end -1 when its length is not known
record EbmlElement(long id, long start, long data, long end) {
  /// The longest header in bytes.
  static final int MAX_HEADER = 12;

  private static final int MAX_ELEMENTS = 100_000;

  /// What begins at an offset; null when that is no element.
  ///
  /// @param shift is added to its offsets
  static @Nullable EbmlElement at(ByteReader reader, long at, long shift) {
    int idLength = EbmlHeader.length(reader.u8(at));
    if (idLength < 1 || idLength > 4 || !reader.has(at, idLength)) {
      return null;
    }
    long id = reader.big(at, idLength);
    long sizeAt = at + idLength;
    int sizeLength = EbmlHeader.length(reader.u8(sizeAt));
    if (sizeLength < 1 || !reader.has(sizeAt, sizeLength)) {
      return null;
    }
    // The first of eight bytes is the length marker alone.
    int digits = Math.min(sizeLength, 7);
    long mask = (1L << (7 * sizeLength)) - 1;
    long size = reader.big(sizeAt + sizeLength - digits, digits) & mask;
    long data = sizeAt + sizeLength + shift;
    return new EbmlElement(id, at + shift, data, size == mask ? -1 : data + size);
  }

  boolean isOpen() {
    return end < 0;
  }

  /// All elements from an offset to another; null when they do not fill that.
  static @Nullable List<EbmlElement> between(ByteReader reader, long from, long end) {
    var found = new ArrayList<EbmlElement>();
    long at = from;
    while (at < end) {
      var element = at(reader, at, 0);
      if (element == null
          || element.isOpen()
          || element.end() > end
          || found.size() == MAX_ELEMENTS) {
        return null;
      }
      found.add(element);
      at = element.end();
    }
    return at == end ? found : null;
  }

  /// The header of a `Void` element (RFC 8794 section 11.3.2) that is as long as this one with its
  /// contents; what follows in it is to be zero.
  String voidHeader() {
    // As long as the header was, if that is possible: then every length fits.
    int width = (int) Math.min(data - start - 1, 8);
    long size = end - start - 1 - width;
    var header = new StringBuilder("\u00ec");
    for (int i = width - 1; i >= 0; i--) {
      int marker = i == width - 1 ? 0x80 >> (width - 1) : 0;
      header.append((char) (marker | ((int) (size >> (8 * i)) & 0xff)));
    }
    return header.toString();
  }
}
