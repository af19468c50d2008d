package dev.souk.media;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A media file that may be shown.
///
/// @param width in pixels, 0 when not known
/// @param height in pixels, 0 when not known
/// @param files keys of its served files by the name of their size: `small`, `medium`, `large`, …
public record MediaRef(
    String id, String contentType, int width, int height, Map<String, String> files) {
  public MediaRef {
    files = java.util.Collections.unmodifiableMap(new TreeMap<>(files));
  }

  public boolean image() {
    return contentType.startsWith("image/");
  }

  /// The key of the smallest image of it, for lists; a video without a poster has none.
  public Optional<String> thumbnail() {
    var small = files.get("small");
    if (small != null) {
      return Optional.of(small);
    }
    return image() ? files.values().stream().findFirst() : Optional.empty();
  }
}
