package dev.souk.media;

/// The chunks of a whole PNG file: W3C PNG Third Edition, sections 5 and 11.
final class PngFile {
  private PngFile() {}

  static ImageHeader header(Bytes bytes) {
    long at = PngHead.SIGNATURE.length();
    boolean hasPicture = false;
    var orientation = Orientation.UPRIGHT;
    while (bytes.has(at, 12) && bytes.has(at + 12, bytes.u32(at))) {
      switch (bytes.fourCc(at + 4)) {
        case "IDAT" -> hasPicture = true;
        case "eXIf" -> orientation = Exif.orientation(bytes, at + 8);
        case "IEND" -> {
          return hasPicture
              ? ImageHeader.of(PngHead.size(bytes), orientation)
              : new ImageHeader.Unreadable("there is no picture in it");
        }
        default -> {}
      }
      at += 12 + bytes.u32(at);
    }
    return new ImageHeader.Unreadable("it is cut off");
  }
}
