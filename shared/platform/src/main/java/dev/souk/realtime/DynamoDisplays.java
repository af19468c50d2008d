package dev.souk.realtime;

import dev.souk.inventory.Stock;
import dev.souk.inventory.StockItems;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.util.List;

/// Products and their stock as the catalogue and the inventory keep them.
public final class DynamoDisplays implements Displays {
  private final Table table;

  public DynamoDisplays(Table table) {
    this.table = table;
  }

  @Override
  public boolean shows(String productId) {
    return table.get(Keys.product(productId)).filter(DynamoDisplays::open).isPresent();
  }

  private static boolean open(Item product) {
    return "PUBLISHED".equals(product.textOrNull("status")) && !product.flag("hidden");
  }

  @Override
  public List<Stock> of(String productId) {
    return table.all(Keys.productPartition(productId), Keys.STOCK).stream()
        .map(StockItems::stock)
        .toList();
  }
}
