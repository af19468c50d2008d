package dev.souk.storm;

import static dev.souk.accounts.People.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.People;
import dev.souk.cart.Cart;
import dev.souk.cart.FilledCarts;
import dev.souk.catalog.Offer;
import dev.souk.fault.Busy;
import dev.souk.gate.Impatient;
import dev.souk.gate.Storm;
import dev.souk.id.Kind;
import dev.souk.once.Repeated;
import dev.souk.orders.Market;
import dev.souk.orders.Orders;
import dev.souk.orders.TableMarket;
import dev.souk.store.MarketTables;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;

@DisplayName("A hundred units, wanted by many at once in bad weather,")
class SoldOutTest {
  private static final int UNITS = 100;
  private static final int SEEDS = Sizes.of("seeds", 20);
  private static final int BUYERS = Sizes.of("buyers", 120);
  private static final Storm.Odds ODDS =
      new Storm.Odds(Sizes.of("faults", 10), Sizes.of("conflicts", 50));

  /// How many calls are under way at once.
  private final Semaphore wire = new Semaphore(Sizes.of("wire", 64));

  private final MarketTables.Named table = MarketTables.named(Impatient.client());
  private final Market market = TableMarket.in(table);

  @Test
  void are_all_sold_and_none_twice_whatever_fails() throws Exception {
    var started = System.nanoTime();
    var attempts = 0L;
    for (var seed = Sizes.SEED; seed < Sizes.SEED + SEEDS; seed++) {
      attempts += soldOut(seed);
    }
    System.out.printf(
        "%d storms of %d buyers: %d attempts in %d ms%n",
        SEEDS, BUYERS, attempts, (System.nanoTime() - started) / 1_000_000);
    assertThat(table.violations()).as(Sizes.replay(getClass(), Sizes.SEED)).isEmpty();
  }

  private long soldOut(long seed) throws Exception {
    var mug = market.shelved(UNITS);
    var buyers = Stream.generate(() -> People.id(Kind.USR)).limit(BUYERS).toList();
    var carts = FilledCarts.of(table.table(), buyers, mug);
    try (var storm = Storm.brewed(seed, ODDS, () -> true);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var buying =
          carts.stream().map(cart -> threads.submit(() -> buys(basket(cart, mug)))).toList();
      var sold = 0;
      for (var each : buying) {
        sold += each.get() ? 1 : 0;
      }
      assertThat(sold).as(Sizes.replay(getClass(), seed)).isEqualTo(UNITS);
      return storm.attempts();
    } finally {
      assertThat(market.available(mug)).as(Sizes.replay(getClass(), seed)).isZero();
    }
  }

  private static Market.Basket basket(Cart cart, Offer mug) {
    return new Market.Basket(cart, Market.bill(false, List.of(new Market.Line(mug, 1))), null);
  }

  /// Sends the same order until its outcome is known. Only "sold out" is a refusal.
  private boolean buys(Market.Basket basket) throws InterruptedException {
    var order = basket.order(NOON);
    while (true) {
      wire.acquire();
      try {
        return switch (market.orders().place(order, basket.cart(), null)) {
          case Orders.Placing.Done() -> true;
          case Orders.Placing.NotInStock(var _, var left) -> {
            assertThat(left).isZero();
            yield false;
          }
          case Orders.Placing.CartChanged(),
              Orders.Placing.CouponGone(),
              Orders.Placing.TooManyUnpaid() ->
              throw new AssertionError("nobody changed the cart, and there is no coupon");
        };
      } catch (Repeated e) {
        return true;
      } catch (Busy | SdkException e) {
        Thread.onSpinWait();
      } finally {
        wire.release();
      }
    }
  }
}
