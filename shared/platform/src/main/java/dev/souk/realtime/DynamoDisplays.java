package dev.souk.realtime;

import dev.souk.catalog.Product;
import dev.souk.catalog.Products;
import dev.souk.inventory.Stock;
import dev.souk.inventory.StockItems;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.util.List;

/// Products and their stock as the catalogue and the inventory keep them.
public final class DynamoDisplays implements Displays {
  private final Products products;
  private final Table table;

  public DynamoDisplays(Products products, Table table) {
    this.products = products;
    this.table = table;
  }

  @Override
  public boolean shows(String productId) {
    return products.find(productId).filter(Product::visible).isPresent();
  }

  @Override
  public List<Stock> of(String productId) {
    return table.all(Keys.productPartition(productId), Keys.STOCK).stream()
        .map(StockItems.SCHEMA::read)
        .toList();
  }
}
