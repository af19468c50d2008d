package dev.souk.orders;

import dev.souk.cart.DynamoCarts;
import dev.souk.coupons.DynamoCoupons;
import dev.souk.inventory.DynamoStocks;
import dev.souk.inventory.StockItems;
import dev.souk.store.Expression;
import dev.souk.store.Keys;
import dev.souk.store.Table;

/// A [Market] in a table.
public final class TableMarket {
  private TableMarket() {}

  public static Market in(Table table) {
    return new Market(
        new DynamoOrders(table),
        new DynamoCarts(table),
        new DynamoStocks(table),
        new DynamoCoupons(table),
        stock -> table.writes().put(StockItems.item(stock), Expression.absent()).commit().orStale(),
        stock ->
            table
                .delete(Keys.stock(stock.productId(), stock.variantId()), Expression.present())
                .orStale());
  }
}
