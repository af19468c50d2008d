package dev.souk.media;

/// The chunks of a whole PNG file: W3C PNG Third Edition, sections 5 and 11.
final class PngFile {
  private PngFile() {}

  static ImageHeader header(ByteReader reader) {
    long at = PngHeader.SIGNATURE.length();
    boolean hasPicture = false;
    var orientation = ExifOrientation.UPRIGHT;
    while (reader.has(at, 12) && reader.has(at + 12, reader.u32(at))) {
      switch (reader.fourCc(at + 4)) {
        case "IDAT" -> hasPicture = true;
        case "eXIf" -> orientation = ExifReader.orientation(reader, at + 8);
        case "IEND" -> {
          return hasPicture
              ? ImageHeader.of(PngHeader.size(reader), orientation)
              : new ImageHeader.Unreadable("there is no picture in it");
        }
        default -> {}
      }
      at += 12 + reader.u32(at);
    }
    return new ImageHeader.Unreadable("it is cut off");
  }
}
