package dev.souk.catalog;

import dev.souk.json.Description;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A category.
@Description("A category.")
public record CategoryView(
    @Description(value = "The category's id.", example = "cat_01kagwv6q5e7pbn0k1d0z9x2aa")
        String id,
    @Description(value = "Its name.", example = "Shirts") String name,
    @Description(value = "URL slug, unique among its siblings.", example = "shirts") String slug,
    @Description("Parent category, `null` for a top-level category.") @Nullable String parentId,
    @Description(value = "Version, increases with every change.", example = "1") long version,
    @Description("Creation time.") Instant createdAt,
    @Description("Time of the last change.") Instant updatedAt) {
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
