package dev.souk.realtime;

import dev.souk.catalog.CatalogKeys;
import dev.souk.catalog.Product;
import dev.souk.catalog.Products;
import dev.souk.inventory.Stock;
import dev.souk.inventory.StockMapper;
import dev.souk.store.DynamoTable;
import java.util.List;

/// Products and their stock as the catalogue and the inventory keep them.
public final class DynamoVisibleStock implements VisibleStock {
  private final Products products;
  private final DynamoTable table;

  public DynamoVisibleStock(Products products, DynamoTable table) {
    this.products = products;
    this.table = table;
  }

  @Override
  public boolean isVisible(String productId) {
    return products.find(productId).filter(Product::isVisible).isPresent();
  }

  @Override
  public List<Stock> listOfProduct(String productId) {
    return table.all(CatalogKeys.productPartition(productId), CatalogKeys.STOCK).stream()
        .map(StockMapper.SCHEMA::read)
        .toList();
  }
}
