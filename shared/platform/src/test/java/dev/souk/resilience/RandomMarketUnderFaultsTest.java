package dev.souk.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.faultinjection.FastRetryClient;
import dev.souk.faultinjection.InjectedFault;
import dev.souk.faultinjection.RandomFaults;
import dev.souk.orders.RandomMarketActivity;
import dev.souk.orders.TableTestMarket;
import dev.souk.store.MarketTables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;

@DisplayName("A market in which anything happens, in bad weather,")
class RandomMarketUnderFaultsTest {
  private static final int DEEDS = FaultRunSizes.of("deeds", 2_000);

  @Test
  void loses_no_unit_and_no_cent() {
    var table = MarketTables.named(FastRetryClient.client());
    var trade =
        new RandomMarketActivity(
            TableTestMarket.in(table), FaultRunSizes.SEED, SdkException.class::isInstance);
    try (var randomFaults =
        RandomFaults.brewed(
            FaultRunSizes.SEED,
            new RandomFaults.Odds(FaultRunSizes.of("faults", 10), 0),
            () -> true)) {
      var started = System.nanoTime();
      trade.go(DEEDS);
      System.out.printf(
          "%d deeds, %d attempts in %d ms: %s%n",
          DEEDS, randomFaults.attempts(), (System.nanoTime() - started) / 1_000_000, trade.done());

      assertThat(randomFaults.met()).containsOnlyKeys(InjectedFault.values());
    }
    assertThat(table.violations())
        .as(FaultRunSizes.replay(getClass(), FaultRunSizes.SEED))
        .isEmpty();
    assertThat(trade.done())
        .containsKeys(RandomMarketActivity.Deed.PAY, RandomMarketActivity.Deed.REFUND);
  }
}
