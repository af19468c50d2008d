package dev.souk.media;

import java.util.List;

/// What became of an uploaded image.
public sealed interface Made {
  /// The picture in every [VariantSize], in their order.
  record Variants(List<Variant> all) implements Made {
    public Variants {
      all = List.copyOf(all);
    }
  }

  /// The bytes are not what their sender said they were.
  record Lies(ContentType claimed, Sniffed found) implements Made {}

  /// More pixels than are decoded for anyone: nothing was.
  record TooLarge(ImageSize size) implements Made {}

  /// The file is cut off, damaged, or uses what its decoder does not know.
  record Broken(String why) implements Made {}
}
