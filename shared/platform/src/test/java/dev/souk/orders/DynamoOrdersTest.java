package dev.souk.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.store.MarketTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Orders in the table")
class DynamoOrdersTest implements OrdersContract {
  private final MarketTables.Named table = MarketTables.named();
  private final TestMarket market = TableTestMarket.in(table);

  @Override
  public TestMarket market() {
    return market;
  }

  @AfterEach
  void no_unit_and_no_cent_is_lost() {
    assertThat(table.violations()).isEmpty();
  }

  /// Each is a transaction of five items here.
  @Override
  public int crowd() {
    return 200;
  }
}
