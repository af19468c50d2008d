package dev.souk.media;

/// The sizes every image of a product is served in, by the longer side in pixels.
public enum ImageVariantSize {
  SMALL(320),
  MEDIUM(800),
  LARGE(1600);

  private final int side;

  ImageVariantSize(int side) {
    this.side = side;
  }

  /// The longer side at most: a smaller image is not enlarged.
  public int side() {
    return side;
  }
}
