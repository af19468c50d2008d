package dev.souk.media;

import java.util.List;

/// What became of an uploaded image.
public sealed interface ImageVariantResult {
  /// The image in every [ImageVariantSize], in their order.
  record Variants(List<ImageVariant> all) implements ImageVariantResult {
    public Variants {
      all = List.copyOf(all);
    }
  }

  /// The bytes are not what their sender said they were.
  record TypeMismatch(ContentType claimed, SniffResult found) implements ImageVariantResult {}

  /// More pixels than are decoded for anyone: nothing was.
  record TooLarge(ImageSize size) implements ImageVariantResult {}

  /// The file is cut off, damaged, or uses what its decoder does not know.
  record Unreadable(String why) implements ImageVariantResult {}
}
