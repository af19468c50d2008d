package dev.souk.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.gate.Fault;
import dev.souk.gate.Impatient;
import dev.souk.gate.Storm;
import dev.souk.orders.RandomTrade;
import dev.souk.orders.TableMarket;
import dev.souk.store.MarketTables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;

@DisplayName("A market in which anything happens, in bad weather,")
class RandomTradeInStormTest {
  private static final int DEEDS = Sizes.of("deeds", 2_000);

  @Test
  void loses_no_unit_and_no_cent() {
    var table = MarketTables.named(Impatient.client());
    var trade = new RandomTrade(TableMarket.in(table), Sizes.SEED, SdkException.class::isInstance);
    try (var storm =
        Storm.brewed(Sizes.SEED, new Storm.Odds(Sizes.of("faults", 10), 0), () -> true)) {
      var started = System.nanoTime();
      trade.go(DEEDS);
      System.out.printf(
          "%d deeds, %d attempts in %d ms: %s%n",
          DEEDS, storm.attempts(), (System.nanoTime() - started) / 1_000_000, trade.done());

      assertThat(storm.met()).containsOnlyKeys(Fault.values());
    }
    assertThat(table.violations()).as(Sizes.replay(getClass(), Sizes.SEED)).isEmpty();
    assertThat(trade.done()).containsKeys(RandomTrade.Deed.PAY, RandomTrade.Deed.REFUND);
  }
}
