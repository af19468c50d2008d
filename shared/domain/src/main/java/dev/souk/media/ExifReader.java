package dev.souk.media;

/// The one thing read from an image's Exif data: which way is up. Everything else in it is dropped,
/// the place above all.
final class ExifReader {
  private ExifReader() {}

  /// The orientation in a TIFF header at `tiff` (TIFF 6.0 section 2), upright when there is none.
  static ExifOrientation orientation(ByteReader reader, long tiff) {
    boolean little = reader.is(tiff, "II*\0");
    if (!little && !reader.is(tiff, "MM\0*")) {
      return ExifOrientation.UPRIGHT;
    }
    long directory = tiff + number(reader, tiff + 4, 4, little);
    long entries = directory > tiff ? number(reader, directory, 2, little) : -1;
    for (int i = 0; i < entries; i++) {
      long entry = directory + 2 + 12L * i;
      if (number(reader, entry, 2, little) == ExifOrientation.TAG) {
        return ExifOrientation.of(number(reader, entry + 8, 2, little));
      }
    }
    return ExifOrientation.UPRIGHT;
  }

  private static long number(ByteReader reader, long at, int count, boolean little) {
    return little ? reader.little(at, count) : reader.big(at, count);
  }
}
