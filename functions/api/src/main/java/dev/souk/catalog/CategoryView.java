package dev.souk.catalog;

import dev.souk.json.Says;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A category.
@Says("A category.")
public record CategoryView(
    @Says(value = "The category's id.", example = "cat_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Says(value = "Its name.", example = "Shirts") String name,
    @Says(value = "For addresses; unique beside its siblings.", example = "shirts") String slug,
    @Says("The category it stands under, `null` at the top.") @Nullable String parentId,
    @Says(value = "Rises with every change.", example = "1") long version,
    @Says("When it was made.") Instant createdAt,
    @Says("When it last changed.") Instant updatedAt) {
  static CategoryView of(Category category) {
    return new CategoryView(
        category.id(),
        category.name(),
        category.slug(),
        category.parent(),
        category.version(),
        category.createdAt(),
        category.updatedAt());
  }
}
