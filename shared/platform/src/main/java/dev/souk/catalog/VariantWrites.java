package dev.souk.catalog;

import dev.souk.inventory.Stock;
import dev.souk.inventory.StockItems;
import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Key;
import dev.souk.store.Keys;
import dev.souk.store.Write;
import java.time.Instant;

/// What stands beside a product for each of its variants: its stock, and the guard of its SKU.
final class VariantWrites {
  private static final int SCHEMA = 1;
  private final Product product;
  private final Instant now;
  private final Together together;

  VariantWrites(Product product, Together together) {
    this.product = product;
    this.now = product.stamp().updatedAt();
    this.together = together;
  }

  void added(Variant variant) {
    var stock =
        new Stock(
            product.id(),
            variant.id(),
            product.shop().sellerId(),
            variant.sku(),
            0,
            Stock.USUAL_LOW,
            1,
            now);
    guarded(variant);
    together.add(Together.Part.PRODUCT, StockItems.SCHEMA.put(stock, Expression.absent()));
  }

  /// One for all spellings of a SKU.
  private Key guard(Variant variant) {
    return Keys.sku(product.shop().sellerId(), Names.compared(variant.sku()));
  }

  private void guarded(Variant variant) {
    var guard =
        Item.at(guard(variant))
            .with("schema", SCHEMA)
            .with("variantId", variant.id())
            .with("productId", product.id())
            .with("version", 1)
            .build();
    together.add(Together.Part.SKU, new Write.Put(guard, Expression.absent()));
  }

  private void unguarded(Variant variant) {
    together.add(
        Together.Part.PRODUCT,
        new Write.Delete(
            guard(variant), Expression.of("#variantId = :variant").with(":variant", variant.id())));
  }

  /// Goods do not vanish with their variant: what still has stock stays.
  void removed(Variant variant) {
    together.add(
        Together.Part.STOCK,
        new Write.Delete(
            Keys.stock(product.id(), variant.id()),
            Expression.of("#available = :none").with(":none", 0)));
    unguarded(variant);
  }

  /// A draft was never on sale: it goes with whatever stock was noted.
  void forgotten(Variant variant) {
    together.add(
        Together.Part.PRODUCT,
        new Write.Delete(Keys.stock(product.id(), variant.id()), Expression.present()));
    unguarded(variant);
  }

  void renamed(Variant before, Variant after) {
    if (!guard(before).equals(guard(after))) {
      guarded(after);
      unguarded(before);
    }
    together.add(
        Together.Part.PRODUCT,
        new Write.Update(
            Keys.stock(product.id(), after.id()),
            Expression.of("SET #sku = :sku, #version = #version + :one, #updatedAt = :now")
                .with(":sku", after.sku())
                .with(":one", 1)
                .with(":now", now),
            Expression.present()));
  }
}
