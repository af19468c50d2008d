package dev.souk.orders;

import dev.souk.store.MarketTables;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Orders in the table")
class DynamoOrdersTest implements OrdersContract {
  private final Market market = TableMarket.in(MarketTables.fresh());

  @Override
  public Market market() {
    return market;
  }

  /// Each is a transaction of five items here.
  @Override
  public int crowd() {
    return 200;
  }
}
