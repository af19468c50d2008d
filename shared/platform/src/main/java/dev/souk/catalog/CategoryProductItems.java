package dev.souk.catalog;

import dev.souk.store.ConditionalWrite;
import dev.souk.store.DynamoExpression;
import dev.souk.store.TableItem;
import java.util.Optional;

/// That a product stands in a category, as an entry of its own: a number of the category's would be
/// part of every transaction that makes a product there, and of two at once one would be rejected.
final class CategoryProductItems {
  private static final int SCHEMA = 1;

  private CategoryProductItems() {}

  /// The writes by which a product leaves one category for another.
  static void moved(
      ProductTransaction productTransaction,
      String productId,
      Optional<String> before,
      Optional<String> after) {
    if (before.equals(after)) {
      return;
    }
    before.ifPresent(
        id -> productTransaction.add(ProductTransaction.Group.PRODUCT, gone(id, productId)));
    after.ifPresent(
        id -> productTransaction.add(ProductTransaction.Group.PRODUCT, come(id, productId)));
  }

  private static ConditionalWrite come(String categoryId, String productId) {
    var entry =
        TableItem.at(CatalogKeys.categoryProduct(categoryId, productId))
            .with("schema", SCHEMA)
            .with("version", 1)
            .build();
    return new ConditionalWrite.Put(entry, DynamoExpression.absent());
  }

  private static ConditionalWrite gone(String categoryId, String productId) {
    return new ConditionalWrite.Delete(
        CatalogKeys.categoryProduct(categoryId, productId), DynamoExpression.present());
  }
}
