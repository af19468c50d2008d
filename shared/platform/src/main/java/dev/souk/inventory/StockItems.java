package dev.souk.inventory;

import dev.souk.store.Item;
import dev.souk.store.Keys;

/// Stock as an item: one a variant, in its product's partition, so that a product page reads all in
/// one request.
public final class StockItems {
  private static final int SCHEMA = 1;

  private StockItems() {}

  public static Item item(Stock stock) {
    return Item.at(Keys.stock(stock.productId(), stock.variantId()))
        .with("schema", SCHEMA)
        .with("productId", stock.productId())
        .with("variantId", stock.variantId())
        .with("sellerId", stock.sellerId())
        .with("sku", stock.sku())
        .with("available", stock.available())
        .with("lowAt", stock.lowAt())
        .with("version", stock.version())
        .with("updatedAt", stock.updatedAt())
        .build();
  }

  public static Stock stock(Item item) {
    return new Stock(
        item.text("productId"),
        item.text("variantId"),
        item.text("sellerId"),
        item.text("sku"),
        (int) item.number("available"),
        (int) item.number("lowAt"),
        item.number("version"),
        item.time("updatedAt"));
  }
}
