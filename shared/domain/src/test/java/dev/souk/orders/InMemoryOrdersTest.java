package dev.souk.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.invariants.MarketInvariants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Orders in memory")
class InMemoryOrdersTest implements OrdersContract {
  private final TestMarket market = TestMarket.inMemory();

  @AfterEach
  void no_unit_and_no_cent_is_lost() {
    assertThat(MarketInvariants.violations(market.books().get())).isEmpty();
  }

  @Override
  public TestMarket market() {
    return market;
  }
}
