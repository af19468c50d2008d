package dev.souk.resilience;

import static dev.souk.accounts.AccountFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.cart.Cart;
import dev.souk.cart.FilledCarts;
import dev.souk.catalog.Offer;
import dev.souk.error.ContentionException;
import dev.souk.faultinjection.FastRetryClient;
import dev.souk.faultinjection.RandomFaults;
import dev.souk.id.IdType;
import dev.souk.idempotency.DuplicateRequestException;
import dev.souk.orders.Orders;
import dev.souk.orders.TableTestMarket;
import dev.souk.orders.TestMarket;
import dev.souk.store.MarketTables;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;

@DisplayName("A hundred units, wanted by many at once in bad weather,")
class SoldOutRaceTest {
  private static final int UNITS = 100;
  private static final int SEEDS = FaultRunSizes.of("seeds", 20);
  private static final int BUYERS = FaultRunSizes.of("buyers", 120);
  private static final RandomFaults.Odds ODDS =
      new RandomFaults.Odds(FaultRunSizes.of("faults", 10), FaultRunSizes.of("conflicts", 50));

  /// How many calls are under way at once.
  private final Semaphore wire = new Semaphore(FaultRunSizes.of("wire", 64));

  private final MarketTables.Named table = MarketTables.named(FastRetryClient.client());
  private final TestMarket market = TableTestMarket.in(table);

  @Test
  void are_all_sold_and_none_twice_whatever_fails() throws Exception {
    var started = System.nanoTime();
    var attempts = 0L;
    for (var seed = FaultRunSizes.SEED; seed < FaultRunSizes.SEED + SEEDS; seed++) {
      attempts += soldOut(seed);
    }
    System.out.printf(
        "%d storms of %d buyers: %d attempts in %d ms%n",
        SEEDS, BUYERS, attempts, (System.nanoTime() - started) / 1_000_000);
    assertThat(table.violations())
        .as(FaultRunSizes.replay(getClass(), FaultRunSizes.SEED))
        .isEmpty();
  }

  private long soldOut(long seed) throws Exception {
    var mug = market.shelved(UNITS);
    var buyers = Stream.generate(() -> AccountFixtures.id(IdType.USR)).limit(BUYERS).toList();
    var carts = FilledCarts.of(table.table(), buyers, mug);
    try (var randomFaults = RandomFaults.brewed(seed, ODDS, () -> true);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var buying =
          carts.stream().map(cart -> threads.submit(() -> buys(basket(cart, mug)))).toList();
      var sold = 0;
      for (var each : buying) {
        sold += each.get() ? 1 : 0;
      }
      assertThat(sold).as(FaultRunSizes.replay(getClass(), seed)).isEqualTo(UNITS);
      return randomFaults.attempts();
    } finally {
      assertThat(market.available(mug)).as(FaultRunSizes.replay(getClass(), seed)).isZero();
    }
  }

  private static TestMarket.Basket basket(Cart cart, Offer mug) {
    return new TestMarket.Basket(
        cart, TestMarket.bill(false, List.of(new TestMarket.Line(mug, 1))), null);
  }

  /// Sends the same order until its outcome is known. Only "sold out" is a refusal.
  private boolean buys(TestMarket.Basket basket) throws InterruptedException {
    var order = basket.order(NOON);
    while (true) {
      wire.acquire();
      try {
        return switch (market.orders().place(order, basket.cart(), null)) {
          case Orders.PlaceResult.Done() -> true;
          case Orders.PlaceResult.InsufficientStock(var _, var left) -> {
            assertThat(left).isZero();
            yield false;
          }
          case Orders.PlaceResult.CartChanged(),
              Orders.PlaceResult.CouponExhausted(),
              Orders.PlaceResult.UnpaidLimitExceeded() ->
              throw new AssertionError("nobody changed the cart, and there is no coupon");
        };
      } catch (DuplicateRequestException e) {
        return true;
      } catch (ContentionException | SdkException e) {
        Thread.onSpinWait();
      } finally {
        wire.release();
      }
    }
  }
}
