package dev.souk.inventory;

import dev.souk.once.Once;
import dev.souk.store.Expression;
import dev.souk.store.MarketTables;
import dev.souk.store.Table;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Stock in the table")
class DynamoStocksTest implements StocksContract {
  private static final Table TABLE = MarketTables.fresh();

  @Override
  public Stocks stocks() {
    return new DynamoStocks(TABLE);
  }

  @Override
  public void put(Stock stock) {
    TABLE.put(StockItems.SCHEMA.item(stock), Expression.absent(), Once.everyTime());
  }
}
