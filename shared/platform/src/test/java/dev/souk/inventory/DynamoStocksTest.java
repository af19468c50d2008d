package dev.souk.inventory;

import dev.souk.idempotency.Idempotency;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.MarketTables;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Stock in the table")
class DynamoStocksTest implements StocksContract {
  private static final DynamoTable TABLE = MarketTables.fresh();

  @Override
  public Stocks stocks() {
    return new DynamoStocks(TABLE);
  }

  @Override
  public void put(Stock stock) {
    TABLE.put(StockMapper.SCHEMA.item(stock), DynamoExpression.absent(), Idempotency.none());
  }
}
