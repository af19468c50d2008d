package dev.souk.catalog;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A shelf label; categories form a tree.
///
/// @param slug for addresses; no two children of one parent share it
/// @param parent the category it stands under, or null at the top
public record Category(
    String id,
    String name,
    String slug,
    @Nullable String parent,
    long version,
    Instant createdAt,
    Instant updatedAt) {
  public Optional<String> parentId() {
    return Optional.ofNullable(parent);
  }

  /// Whether two are siblings, or both at the top.
  boolean isSiblingOf(Category other) {
    return parentId().equals(other.parentId());
  }
}
