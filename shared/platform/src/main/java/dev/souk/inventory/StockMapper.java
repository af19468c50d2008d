package dev.souk.inventory;

import dev.souk.catalog.CatalogKeys;
import dev.souk.store.RecordSchema;

/// Stock as an item: one a variant, in its product's partition, so that a product page reads all in
/// one request.
public final class StockMapper {
  public static final RecordSchema<Stock> SCHEMA =
      RecordSchema.of(Stock.class)
          .at(stock -> CatalogKeys.stock(stock.productId(), stock.variantId()))
          .with("schema", 1)
          .build();

  private StockMapper() {}
}
