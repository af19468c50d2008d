package dev.souk.media;

/// The chunks of a whole WebP file: RFC 9649 section 2.
final class WebpFile {
  private static final int FIRST = 12;

  private WebpFile() {}

  /// Only still pictures are read. The one picture must be as large as the canvas that holds it,
  /// since decoders make room for the picture, and a bomb would name a small canvas.
  static ImageHeader header(Bytes bytes) {
    var canvas = WebpHead.size(bytes, FIRST);
    var orientation = Orientation.UPRIGHT;
    int pictures = 0;
    long at = FIRST;
    while (bytes.has(at, 8) && bytes.has(at + 8, bytes.little(at + 4, 4))) {
      switch (bytes.fourCc(at)) {
        case "VP8 ", "VP8L" -> {
          pictures++;
          if (!WebpHead.size(bytes, at).equals(canvas)) {
            return new ImageHeader.Unreadable("its picture does not fill it");
          }
        }
        case "ANMF" -> {
          return new ImageHeader.Unreadable("it is animated, and still pictures are taken");
        }
        // Some writers keep the six bytes that precede the TIFF header in a JPEG.
        case "EXIF" ->
            orientation = Exif.orientation(bytes, bytes.is(at + 8, "Exif\0\0") ? at + 14 : at + 8);
        default -> {}
      }
      long size = bytes.little(at + 4, 4);
      at += 8 + size + (size & 1);
    }
    if (at < bytes.length() || pictures != 1) {
      return new ImageHeader.Unreadable("there is not one whole picture in it");
    }
    return ImageHeader.of(canvas, orientation);
  }
}
