package dev.souk.media;

/// The one thing read from a picture's Exif data: which way is up. Everything else in it is
/// dropped, the place above all.
final class Exif {
  private Exif() {}

  /// The orientation in a TIFF header at `tiff` (TIFF 6.0 section 2), upright when there is none.
  static Orientation orientation(Bytes bytes, long tiff) {
    boolean little = bytes.is(tiff, "II*\0");
    if (!little && !bytes.is(tiff, "MM\0*")) {
      return Orientation.UPRIGHT;
    }
    long directory = tiff + number(bytes, tiff + 4, 4, little);
    long entries = directory > tiff ? number(bytes, directory, 2, little) : -1;
    for (int i = 0; i < entries; i++) {
      long entry = directory + 2 + 12L * i;
      if (number(bytes, entry, 2, little) == Orientation.TAG) {
        return Orientation.of(number(bytes, entry + 8, 2, little));
      }
    }
    return Orientation.UPRIGHT;
  }

  private static long number(Bytes bytes, long at, int count, boolean little) {
    return little ? bytes.little(at, count) : bytes.big(at, count);
  }
}
