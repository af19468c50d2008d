package dev.souk.media;

/// What an image file says of itself before anything is decoded, so that a decompression bomb is
/// refused while it is small.
public sealed interface ImageHeader {
  /// An image worth decoding: its stored size, and how it must be turned to stand upright.
  record Fits(ImageSize size, ExifOrientation orientation) implements ImageHeader {}

  /// More pixels than [ImageSize#MAX_PIXELS], or a side longer than [ImageSize#MAX_SIDE].
  record TooLarge(ImageSize size) implements ImageHeader {}

  /// Cut off, without an image, or of a kind that is not accepted. `why` follows the words "the
  /// file cannot be used:".
  record Unreadable(String why) implements ImageHeader {}

  /// Reads the header of a whole image file. Never throws, and takes time in proportion to the file
  /// at most.
  ///
  /// @throws IllegalArgumentException when `type` is no image
  static ImageHeader read(ContentType type, byte[] file) {
    var reader = new ByteReader(file);
    return switch (type) {
      case JPEG -> JpegFile.header(reader);
      case PNG -> PngFile.header(reader);
      case WEBP -> WebpFile.header(reader);
      case AVIF -> AvifFile.header(reader);
      case MP4, WEBM -> throw new IllegalArgumentException(type + " is no image");
    };
  }

  /// Judges a size that was read.
  static ImageHeader of(ImageSize size, ExifOrientation orientation) {
    if (size.equals(ImageSize.NONE)) {
      return new Unreadable("it has no size");
    }
    return size.fits() ? new Fits(size, orientation) : new TooLarge(size);
  }
}
