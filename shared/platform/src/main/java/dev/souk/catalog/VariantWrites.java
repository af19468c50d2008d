package dev.souk.catalog;

import dev.souk.inventory.Stock;
import dev.souk.inventory.StockMapper;
import dev.souk.store.ConditionalWrite;
import dev.souk.store.DynamoExpression;
import dev.souk.store.ItemKey;
import dev.souk.store.TableItem;
import java.time.Instant;

/// What stands beside a product for each of its variants: its stock, and the guard of its SKU.
final class VariantWrites {
  private static final int SCHEMA = 1;
  private final Product product;
  private final Instant now;
  private final ProductTransaction transaction;

  VariantWrites(Product product, ProductTransaction transaction) {
    this.product = product;
    this.now = product.revision().updatedAt();
    this.transaction = transaction;
  }

  void added(ProductVariant variant) {
    var stock =
        new Stock(
            product.id(),
            variant.id(),
            product.seller().sellerId(),
            variant.sku(),
            0,
            Stock.DEFAULT_LOW_STOCK_THRESHOLD,
            1,
            now);
    guarded(variant);
    transaction.add(
        ProductTransaction.Group.PRODUCT, StockMapper.SCHEMA.put(stock, DynamoExpression.absent()));
  }

  /// One for all spellings of a SKU.
  private ItemKey guard(ProductVariant variant) {
    return CatalogKeys.sku(product.seller().sellerId(), NameNormalizer.compared(variant.sku()));
  }

  private void guarded(ProductVariant variant) {
    var guard =
        TableItem.at(guard(variant))
            .with("schema", SCHEMA)
            .with("variantId", variant.id())
            .with("productId", product.id())
            .with("version", 1)
            .build();
    transaction.add(
        ProductTransaction.Group.SKU, new ConditionalWrite.Put(guard, DynamoExpression.absent()));
  }

  private void unguarded(ProductVariant variant) {
    transaction.add(
        ProductTransaction.Group.PRODUCT,
        new ConditionalWrite.Delete(
            guard(variant),
            DynamoExpression.of("#variantId = :variant").with(":variant", variant.id())));
  }

  /// Goods do not vanish with their variant: what still has stock stays.
  void removed(ProductVariant variant) {
    transaction.add(
        ProductTransaction.Group.STOCK,
        new ConditionalWrite.Delete(
            CatalogKeys.stock(product.id(), variant.id()),
            DynamoExpression.of("#available = :none").with(":none", 0)));
    unguarded(variant);
  }

  /// A draft was never on sale: it goes with whatever stock was noted.
  void forgotten(ProductVariant variant) {
    transaction.add(
        ProductTransaction.Group.PRODUCT,
        new ConditionalWrite.Delete(
            CatalogKeys.stock(product.id(), variant.id()), DynamoExpression.present()));
    unguarded(variant);
  }

  void renamed(ProductVariant before, ProductVariant after) {
    if (!guard(before).equals(guard(after))) {
      guarded(after);
      unguarded(before);
    }
    transaction.add(
        ProductTransaction.Group.PRODUCT,
        new ConditionalWrite.Update(
            CatalogKeys.stock(product.id(), after.id()),
            DynamoExpression.of("SET #sku = :sku, #version = #version + :one, #updatedAt = :now")
                .with(":sku", after.sku())
                .with(":one", 1)
                .with(":now", now),
            DynamoExpression.present()));
  }
}
