package dev.souk.media;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where the Exif and XMP items of an image lie: the `iinf` and `iloc` boxes of ISO/IEC 14496-12
/// section 8.11.
final class AvifItems {
  /// A run of bytes of the file.
  record Extent(long from, long length, boolean exif) {
    // An offset of 0 and then a TIFF directory with no entries: readers that insist on Exif data
    // find none in it.
    private static final byte[] NO_EXIF = {
      0, 0, 0, 0, 'I', 'I', '*', 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    void wipe(byte[] file) {
      for (int i = 0; i < length; i++) {
        file[(int) from + i] = exif ? 0 : (byte) ' ';
      }
      if (exif && length >= NO_EXIF.length) {
        System.arraycopy(NO_EXIF, 0, file, (int) from, NO_EXIF.length);
      }
    }
  }

  private static final int MAX_ITEMS = 1_000;
  private static final int MAX_EXTENTS = 1_000;

  private final ByteReader reader;
  private final List<IsoBox> meta;
  private final Set<Long> exif = new HashSet<>();
  private final Set<Long> text = new HashSet<>();
  private final List<Extent> extents = new ArrayList<>();
  private final long idat;
  private long at;

  AvifItems(ByteReader reader, List<IsoBox> meta) {
    this.reader = reader;
    this.meta = meta;
    // An item that counts from a box that is absent must end up outside of the file.
    this.idat = IsoBox.only(meta, "idat").map(IsoBox::data).orElse((long) reader.length());
  }

  /// All extents of all Exif and XMP items, or nothing when any of them cannot be found for
  /// certain.
  Optional<List<Extent>> metadata() {
    var iinf = IsoBox.only(meta, "iinf");
    var iloc = IsoBox.only(meta, "iloc");
    if (iinf.isEmpty() || iloc.isEmpty()) {
      return Optional.empty();
    }
    readInfos(iinf.get());
    if (!readLocations(iloc.get()) || !exif.isEmpty() || !text.isEmpty()) {
      return Optional.empty();
    }
    // Honest extents do not overlap; these could be made to cost a thousand times the file.
    boolean overlap = extents.stream().mapToLong(Extent::length).sum() > reader.length();
    return overlap ? Optional.empty() : Optional.of(extents);
  }

  private void readInfos(IsoBox iinf) {
    int count = reader.u8(iinf.data()) == 0 ? 2 : 4;
    for (var infe : iinf.inside(reader, 4 + count)) {
      int idLength = reader.u8(infe.data()) < 3 ? 2 : 4;
      long id = reader.big(infe.data() + 4, idLength);
      switch (reader.fourCc(infe.data() + 4 + idLength + 2)) {
        case "Exif" -> exif.add(id);
        case "mime", "uri " -> text.add(id);
        default -> {}
      }
    }
  }

  private boolean readLocations(IsoBox iloc) {
    int version = reader.u8(iloc.data());
    at = iloc.data() + 4;
    var lengths =
        new Lengths(
            reader.u8(at) >> 4, reader.u8(at) & 15, reader.u8(at + 1) >> 4, reader.u8(at + 1) & 15);
    at += 2;
    long items = next(version < 2 ? 2 : 4);
    if (version < 0 || version > 2 || !lengths.known() || items > MAX_ITEMS) {
      return false;
    }
    for (long i = 0; i < items; i++) {
      if (at >= iloc.end() || !readItem(version, lengths)) {
        return false;
      }
    }
    return true;
  }

  private boolean readItem(int version, Lengths lengths) {
    long id = next(version < 2 ? 2 : 4);
    long method = version == 0 ? 0 : next(2) & 15;
    next(2);
    long base = next(lengths.base());
    long count = next(2);
    if (count < 0 || count > MAX_EXTENTS) {
      return false;
    }
    boolean isExif = exif.remove(id);
    boolean isMetadata = text.remove(id) || isExif;
    for (long i = 0; i < count; i++) {
      next(version == 0 ? 0 : lengths.index());
      long from = base + next(lengths.offset()) + (method == 0 ? 0 : idat);
      long length = next(lengths.length());
      // A length of 0 stands for the rest of the file, which would take the image along.
      if (isMetadata && (method > 1 || length <= 0 || !reader.has(from, length))) {
        return false;
      }
      if (isMetadata) {
        extents.add(new Extent(from, length, isExif && i == 0));
      }
    }
    return true;
  }

  private long next(int count) {
    // Of an eight-byte number only seven can be other than zero in any file that could be held.
    long value = count == 8 ? reader.big(at + 1, 7) : reader.big(at, count);
    at += count;
    return value;
  }

  private record Lengths(int offset, int length, int base, int index) {
    boolean known() {
      return known(offset) && known(length) && known(base) && known(index);
    }

    private static boolean known(int bytes) {
      return bytes == 0 || bytes == 4 || bytes == 8;
    }
  }
}
