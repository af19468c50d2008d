package dev.souk.orders;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Orders in memory")
class InMemoryOrdersTest implements OrdersContract {
  private final Market market = Market.inMemory();

  @Override
  public Market market() {
    return market;
  }
}
