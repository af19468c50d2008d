package dev.souk.page;

import org.jspecify.annotations.Nullable;

/// Which part of a list is wanted.
///
/// @param limit at most so many
/// @param after a [Page#next] of the same list, or null for the beginning
public record PageRequest(int limit, @Nullable String after) {
  public static final int MAX = 100;

  public PageRequest {
    if (limit < 1 || limit > MAX) {
      throw new IllegalArgumentException("a page has 1 to " + MAX + " items");
    }
  }

  public static PageRequest first(int limit) {
    return new PageRequest(limit, null);
  }
}
