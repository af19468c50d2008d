package dev.souk.catalog;

import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.Write;
import java.util.Optional;

/// That a product stands in a category, as an entry of its own: a number of the category's would be
/// part of every transaction that makes a product there, and of two at once one would be rejected.
final class CategoryEntries {
  private static final int SCHEMA = 1;

  private CategoryEntries() {}

  /// The writes by which a product leaves one category for another.
  static void moved(
      Together together, String productId, Optional<String> before, Optional<String> after) {
    if (before.equals(after)) {
      return;
    }
    before.ifPresent(id -> together.add(Together.Part.PRODUCT, gone(id, productId)));
    after.ifPresent(id -> together.add(Together.Part.PRODUCT, come(id, productId)));
  }

  private static Write come(String categoryId, String productId) {
    var entry =
        Item.at(Keys.categoryProduct(categoryId, productId))
            .with("schema", SCHEMA)
            .with("version", 1)
            .build();
    return new Write.Put(entry, Expression.absent());
  }

  private static Write gone(String categoryId, String productId) {
    return new Write.Delete(Keys.categoryProduct(categoryId, productId), Expression.present());
  }
}
