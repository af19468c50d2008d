package dev.souk.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.invariants.MarketInvariants;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A market in which anything happens")
class RandomMarketActivityTest {
  private static final long SEED = Long.getLong("souk.stress.seed", 20261125);
  private static final int DEEDS = Integer.getInteger("souk.stress.actions", 50_000);
  private static final int IN_A_MARKET = 2_500;
  private static final int BETWEEN_LOOKS = 250;

  @Test
  void loses_no_unit_and_no_cent() {
    var done = new HashSet<RandomMarketActivity.Deed>();
    for (var i = 0; i < DEEDS / IN_A_MARKET; i++) {
      var seed = SEED + i;
      var market = TestMarket.inMemory();
      var trade = new RandomMarketActivity(market, seed, _ -> false);
      for (var look = 0; look < IN_A_MARKET / BETWEEN_LOOKS; look++) {
        trade.go(BETWEEN_LOOKS);

        assertThat(MarketInvariants.violations(market.books().get()))
            .as(
                "-Dtest=RandomMarketActivityTest -Dsouk.stress.seed=%d -Dsouk.stress.actions=2500",
                seed)
            .isEmpty();
      }
      done.addAll(trade.done().keySet());
    }
    assertThat(done).containsAll(List.of(RandomMarketActivity.Deed.values()));
  }
}
