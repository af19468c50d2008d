package dev.souk.media;

/// The chunks of a whole WebP file: RFC 9649 section 2.
final class WebpFile {
  private static final int FIRST = 12;

  private WebpFile() {}

  /// Only still images are read. The one image must be as large as the canvas that holds it, since
  /// decoders make room for the image, and a bomb would name a small canvas.
  static ImageHeader header(ByteReader reader) {
    var canvas = WebpHeader.size(reader, FIRST);
    var orientation = ExifOrientation.UPRIGHT;
    int pictures = 0;
    long at = FIRST;
    while (reader.has(at, 8) && reader.has(at + 8, reader.little(at + 4, 4))) {
      switch (reader.fourCc(at)) {
        case "VP8 ", "VP8L" -> {
          pictures++;
          if (!WebpHeader.size(reader, at).equals(canvas)) {
            return new ImageHeader.Unreadable("its picture does not fill it");
          }
        }
        case "ANMF" -> {
          return new ImageHeader.Unreadable("it is animated, and still pictures are taken");
        }
        // Some writers keep the six bytes that precede the TIFF header in a JPEG.
        case "EXIF" ->
            orientation =
                ExifReader.orientation(reader, reader.is(at + 8, "Exif\0\0") ? at + 14 : at + 8);
        default -> {}
      }
      long size = reader.little(at + 4, 4);
      at += 8 + size + (size & 1);
    }
    if (at < reader.length() || pictures != 1) {
      return new ImageHeader.Unreadable("there is not one whole picture in it");
    }
    return ImageHeader.of(canvas, orientation);
  }
}
