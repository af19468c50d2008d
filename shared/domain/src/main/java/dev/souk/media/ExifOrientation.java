package dev.souk.media;

/// How a stored image must be turned to stand upright: the values 1 to 8 of the Exif tag
/// `ExifOrientation` (CIPA DC-008, 4.6.5).
public enum ExifOrientation {
  UPRIGHT,
  MIRRORED,
  HALF_TURN,
  FLIPPED,
  TRANSPOSED,
  QUARTER_RIGHT,
  TRANSVERSED,
  QUARTER_LEFT;

  static final int TAG = 0x0112;

  /// The orientation of an Exif value, [#UPRIGHT] for one that does not exist.
  static ExifOrientation of(long value) {
    return value >= 1 && value <= 8 ? values()[(int) value - 1] : UPRIGHT;
  }

  /// Whether width and height change places.
  public boolean swapsSides() {
    return switch (this) {
      case UPRIGHT, MIRRORED, HALF_TURN, FLIPPED -> false;
      case TRANSPOSED, QUARTER_RIGHT, TRANSVERSED, QUARTER_LEFT -> true;
    };
  }
}
