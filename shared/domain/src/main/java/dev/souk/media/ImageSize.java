package dev.souk.media;

/// Width and height in pixels, as a file's header claims them.
public record ImageSize(int width, int height) {
  /// The longest side accepted: WebP can have no longer one, and no screen needs it.
  public static final int MAX_SIDE = 16_384;

  /// The most pixels accepted: a 48-megapixel telephone camera still fits. More is taken for a
  /// decompression bomb.
  public static final long MAX_PIXELS = 50_000_000;

  /// Not known.
  public static final ImageSize NONE = new ImageSize(0, 0);

  public ImageSize {
    if (width < 0 || height < 0) {
      throw new IllegalArgumentException("a size is not negative");
    }
  }

  static ImageSize claimed(long width, long height) {
    if (width <= 0 || height <= 0) {
      return NONE;
    }
    return new ImageSize(
        (int) Math.min(width, Integer.MAX_VALUE), (int) Math.min(height, Integer.MAX_VALUE));
  }

  public boolean fits() {
    return width <= MAX_SIDE && height <= MAX_SIDE && pixels() <= MAX_PIXELS;
  }

  public long pixels() {
    return (long) width * height;
  }

  public int longerSide() {
    return Math.max(width, height);
  }

  /// The same image lying on its other side.
  public ImageSize turned() {
    int across = height;
    int down = width;
    return new ImageSize(across, down);
  }

  /// The largest size of the same proportions whose sides are at most `side`; itself when it is
  /// small enough already, as enlarging adds bytes and no detail.
  public ImageSize within(int side) {
    if (longerSide() <= side) {
      return this;
    }
    double ratio = (double) side / longerSide();
    return new ImageSize(
        Math.clamp(Math.round(width * ratio), 1, side),
        Math.clamp(Math.round(height * ratio), 1, side));
  }
}
