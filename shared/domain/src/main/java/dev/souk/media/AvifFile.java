package dev.souk.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The structure of a still AVIF picture: ISO/IEC 23008-12 sections 6 and 9, AVIF version 1.1.0.
/// Nothing is decoded.
public final class AvifFile {
  private static final int FULL_BOX = 4;
  private static final int MAX_PROPERTIES = 1_000;

  private final byte[] file;
  private final Bytes bytes;
  private final List<IsoBox> meta;

  private AvifFile(byte[] file, Bytes bytes, List<IsoBox> meta) {
    this.file = file;
    this.bytes = bytes;
    this.meta = meta;
  }

  static ImageHeader header(Bytes bytes) {
    return meta(bytes)
        .map(meta -> header(bytes, meta))
        .orElseGet(() -> new ImageHeader.Unreadable("it is no whole still picture"));
  }

  /// The same picture without a word about where, when and by whom it was taken: Exif and XMP items
  /// are overwritten where they lie, so no offset changes. Empty when that cannot be done for
  /// certain: such a file must not be served.
  public static Optional<byte[]> withoutMetadata(byte[] file) {
    var bytes = new Bytes(file);
    return meta(bytes).flatMap(meta -> new AvifFile(file, bytes, meta).wiped());
  }

  private Optional<byte[]> wiped() {
    var extents = new AvifItems(bytes, meta).metadata();
    if (extents.isEmpty()) {
      return Optional.empty();
    }
    var copy = file.clone();
    for (var extent : extents.get()) {
      extent.wipe(copy);
    }
    return Optional.of(copy);
  }

  private static ImageHeader header(Bytes bytes, List<IsoBox> meta) {
    var properties = properties(bytes, meta);
    for (var property : properties) {
      var size = extent(bytes, property);
      if (property.type().equals("ispe") && !size.fits()) {
        return new ImageHeader.TooLarge(size);
      }
    }
    var size = ImageSize.NONE;
    boolean turned = false;
    for (int index : ofPrimary(bytes, meta)) {
      if (index < 1 || index > properties.size()) {
        continue;
      }
      var property = properties.get(index - 1);
      switch (property.type()) {
        case "ispe" -> size = extent(bytes, property);
        case "irot" -> turned = (bytes.u8(property.data()) & 1) == 1;
        default -> {}
      }
    }
    return ImageHeader.of(turned ? size.turned() : size, Orientation.UPRIGHT);
  }

  private static ImageSize extent(Bytes bytes, IsoBox ispe) {
    return ImageSize.claimed(
        bytes.u32(ispe.data() + FULL_BOX), bytes.u32(ispe.data() + FULL_BOX + 4));
  }

  /// The boxes of the one `meta`. A `moov` would make it a film, and its tracks have metadata of
  /// their own.
  private static Optional<List<IsoBox>> meta(Bytes bytes) {
    var top = IsoBox.between(bytes, 0, bytes.length());
    boolean whole = !top.isEmpty() && top.getLast().end() == bytes.length();
    if (!whole || top.stream().anyMatch(box -> box.type().equals("moov"))) {
      return Optional.empty();
    }
    return IsoBox.only(top, "meta").map(box -> box.inside(bytes, FULL_BOX));
  }

  private static List<IsoBox> properties(Bytes bytes, List<IsoBox> meta) {
    return IsoBox.only(meta, "iprp")
        .flatMap(iprp -> IsoBox.only(iprp.inside(bytes, 0), "ipco"))
        .map(ipco -> ipco.inside(bytes, 0))
        .orElseGet(List::of);
  }

  /// The one-based numbers of the primary item's properties.
  private static List<Integer> ofPrimary(Bytes bytes, List<IsoBox> meta) {
    var pitm = IsoBox.only(meta, "pitm");
    var ipma =
        IsoBox.only(meta, "iprp").flatMap(iprp -> IsoBox.only(iprp.inside(bytes, 0), "ipma"));
    if (pitm.isEmpty() || ipma.isEmpty()) {
      return List.of();
    }
    int idLength = bytes.u8(pitm.get().data()) == 0 ? 2 : 4;
    return associated(bytes, ipma.get(), bytes.big(pitm.get().data() + FULL_BOX, idLength));
  }

  private static List<Integer> associated(Bytes bytes, IsoBox ipma, long item) {
    int idLength = bytes.u8(ipma.data()) == 0 ? 2 : 4;
    boolean wide = (bytes.u8(ipma.data() + 3) & 1) == 1;
    long at = ipma.data() + FULL_BOX + 4;
    var found = new ArrayList<Integer>();
    while (at < ipma.end() && found.size() < MAX_PROPERTIES) {
      long id = bytes.big(at, idLength);
      int count = bytes.u8(at + idLength);
      at += idLength + 1;
      for (int i = 0; i < count; i++) {
        int index = wide ? bytes.u16(at) & 0x7fff : bytes.u8(at) & 0x7f;
        at += wide ? 2 : 1;
        if (id == item) {
          found.add(index);
        }
      }
    }
    return found;
  }
}
