package dev.souk.media;

/// The sizes every picture of a product is served in, by the longer side in pixels.
public enum VariantSize {
  SMALL(320),
  MEDIUM(800),
  LARGE(1600);

  private final int side;

  VariantSize(int side) {
    this.side = side;
  }

  /// The longer side at most: a smaller picture is not enlarged.
  public int side() {
    return side;
  }
}
