package dev.souk.catalog;

import dev.souk.store.Item;
import dev.souk.store.Keys;

/// A category's part of its item.
final class CategoryFields {
  private CategoryFields() {}

  static Item.Builder of(Category category) {
    return Item.at(Keys.category(category.id()))
        .with("name", category.name())
        .with("slug", category.slug())
        .with("parent", category.above().orElse(""))
        .with("version", category.version())
        .with("createdAt", category.createdAt())
        .with("updatedAt", category.updatedAt());
  }

  static Category category(Item item) {
    var parent = item.text("parent");
    return new Category(
        item.key().sk().substring(Keys.CATEGORY.length()),
        item.text("name"),
        item.text("slug"),
        parent.isEmpty() ? null : parent,
        item.number("version"),
        item.time("createdAt"),
        item.time("updatedAt"));
  }
}
