package dev.souk.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An order as an item")
class StoredOrderTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void is_read_as_it_was_written_whatever_has_happened_to_it(long seed) {
    var market = TestMarket.inMemory();
    new RandomMarketActivity(market, seed, _ -> false).go(1_500);

    for (var order : ((InMemoryOrders) market.orders()).all()) {
      assertThat(OrderMapper.SCHEMA.read(OrderMapper.SCHEMA.item(order))).isEqualTo(order);
    }
  }
}
