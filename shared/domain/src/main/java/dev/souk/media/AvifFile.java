package dev.souk.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The structure of a still AVIF image: ISO/IEC 23008-12 sections 6 and 9, AVIF version 1.1.0.
/// Nothing is decoded.
public final class AvifFile {
  private static final int FULL_BOX = 4;
  private static final int MAX_PROPERTIES = 1_000;

  private final byte[] file;
  private final ByteReader reader;
  private final List<IsoBox> meta;

  private AvifFile(byte[] file, ByteReader reader, List<IsoBox> meta) {
    this.file = file;
    this.reader = reader;
    this.meta = meta;
  }

  static ImageHeader header(ByteReader reader) {
    return meta(reader)
        .map(meta -> header(reader, meta))
        .orElseGet(() -> new ImageHeader.Unreadable("it is no whole still picture"));
  }

  /// The same image without a word about where, when and by whom it was taken: Exif and XMP items
  /// are overwritten where they lie, so no offset changes. Empty when that cannot be done for
  /// certain: such a file must not be served.
  public static Optional<byte[]> withoutMetadata(byte[] file) {
    var reader = new ByteReader(file);
    return meta(reader).flatMap(meta -> new AvifFile(file, reader, meta).wiped());
  }

  private Optional<byte[]> wiped() {
    var extents = new AvifItems(reader, meta).metadata();
    if (extents.isEmpty()) {
      return Optional.empty();
    }
    var copy = file.clone();
    for (var extent : extents.get()) {
      extent.wipe(copy);
    }
    return Optional.of(copy);
  }

  private static ImageHeader header(ByteReader reader, List<IsoBox> meta) {
    var properties = properties(reader, meta);
    for (var property : properties) {
      var size = extent(reader, property);
      if (property.type().equals("ispe") && !size.fits()) {
        return new ImageHeader.TooLarge(size);
      }
    }
    var size = ImageSize.NONE;
    boolean turned = false;
    for (int index : ofPrimary(reader, meta)) {
      if (index < 1 || index > properties.size()) {
        continue;
      }
      var property = properties.get(index - 1);
      switch (property.type()) {
        case "ispe" -> size = extent(reader, property);
        case "irot" -> turned = (reader.u8(property.data()) & 1) == 1;
        default -> {}
      }
    }
    return ImageHeader.of(turned ? size.turned() : size, ExifOrientation.UPRIGHT);
  }

  private static ImageSize extent(ByteReader reader, IsoBox ispe) {
    return ImageSize.claimed(
        reader.u32(ispe.data() + FULL_BOX), reader.u32(ispe.data() + FULL_BOX + 4));
  }

  /// The boxes of the one `meta`. A `moov` would make it a video, and its tracks have metadata of
  /// their own.
  private static Optional<List<IsoBox>> meta(ByteReader reader) {
    var top = IsoBox.between(reader, 0, reader.length());
    boolean whole = !top.isEmpty() && top.getLast().end() == reader.length();
    if (!whole || top.stream().anyMatch(box -> box.type().equals("moov"))) {
      return Optional.empty();
    }
    return IsoBox.only(top, "meta").map(box -> box.inside(reader, FULL_BOX));
  }

  private static List<IsoBox> properties(ByteReader reader, List<IsoBox> meta) {
    return IsoBox.only(meta, "iprp")
        .flatMap(iprp -> IsoBox.only(iprp.inside(reader, 0), "ipco"))
        .map(ipco -> ipco.inside(reader, 0))
        .orElseGet(List::of);
  }

  /// The one-based numbers of the primary item's properties.
  private static List<Integer> ofPrimary(ByteReader reader, List<IsoBox> meta) {
    var pitm = IsoBox.only(meta, "pitm");
    var ipma =
        IsoBox.only(meta, "iprp").flatMap(iprp -> IsoBox.only(iprp.inside(reader, 0), "ipma"));
    if (pitm.isEmpty() || ipma.isEmpty()) {
      return List.of();
    }
    int idLength = reader.u8(pitm.get().data()) == 0 ? 2 : 4;
    return associated(reader, ipma.get(), reader.big(pitm.get().data() + FULL_BOX, idLength));
  }

  private static List<Integer> associated(ByteReader reader, IsoBox ipma, long item) {
    int idLength = reader.u8(ipma.data()) == 0 ? 2 : 4;
    boolean wide = (reader.u8(ipma.data() + 3) & 1) == 1;
    long at = ipma.data() + FULL_BOX + 4;
    var found = new ArrayList<Integer>();
    while (at < ipma.end() && found.size() < MAX_PROPERTIES) {
      long id = reader.big(at, idLength);
      int count = reader.u8(at + idLength);
      at += idLength + 1;
      for (int i = 0; i < count; i++) {
        int index = wide ? reader.u16(at) & 0x7fff : reader.u8(at) & 0x7f;
        at += wide ? 2 : 1;
        if (id == item) {
          found.add(index);
        }
      }
    }
    return found;
  }
}
