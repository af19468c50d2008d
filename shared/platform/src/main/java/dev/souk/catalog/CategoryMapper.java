package dev.souk.catalog;

import dev.souk.store.TableItem;

/// A category's part of its item.
final class CategoryMapper {
  private CategoryMapper() {}

  static TableItem.Builder of(Category category) {
    return TableItem.at(CatalogKeys.category(category.id()))
        .with("name", category.name())
        .with("slug", category.slug())
        .with("parent", category.parentId().orElse(""))
        .with("version", category.version())
        .with("createdAt", category.createdAt())
        .with("updatedAt", category.updatedAt());
  }

  static Category category(TableItem item) {
    var parent = item.text("parent");
    return new Category(
        item.key().sk().substring(CatalogKeys.CATEGORY.length()),
        item.text("name"),
        item.text("slug"),
        parent.isEmpty() ? null : parent,
        item.number("version"),
        item.time("createdAt"),
        item.time("updatedAt"));
  }
}
