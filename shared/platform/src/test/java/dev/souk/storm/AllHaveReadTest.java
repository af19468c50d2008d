package dev.souk.storm;

import static dev.souk.accounts.People.NOON;
import static dev.souk.accounts.People.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.fault.Stale;
import dev.souk.gate.Turnstile;
import dev.souk.orders.Market;
import dev.souk.orders.Orders;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refunding;
import dev.souk.orders.TableMarket;
import dev.souk.orders.Turned;
import dev.souk.store.MarketTables;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("When all have read before anyone writes")
class AllHaveReadTest {
  private static final int ALL = 50;

  private final MarketTables.Named table = MarketTables.named();
  private final Market market = TableMarket.in(table);

  @Test
  void one_cart_becomes_one_order() throws Exception {
    var mug = market.shelved(ALL);
    var basket = market.basket(mug);
    try (var _ = Turnstile.of(ALL)) {
      var placings =
          atOnce(ALL, () -> market.orders().place(basket.order(NOON), basket.cart(), null));

      assertThat(placings).filteredOn(Orders.Placing.Done.class::isInstance).hasSize(1);
    }
    assertThat(market.available(mug)).isEqualTo(ALL - 1);
    assertThat(table.violations()).isEmpty();
  }

  @Test
  void one_line_is_refunded_once() throws Exception {
    var mug = market.shelved(1);
    var paid = market.paid(market.placed(market.basket(mug)));
    try (var _ = Turnstile.of(ALL)) {
      var refunded = atOnce(ALL, () -> refunded(paid, mug.variantId()));

      assertThat(refunded).filteredOn(Boolean.TRUE::equals).hasSize(1);
    }
    assertThat(table.violations()).isEmpty();
  }

  @Test
  void a_payment_and_the_end_of_the_hold_do_not_both_come_to_pass() throws Exception {
    var mug = market.shelved(1);
    var placed = market.placed(market.basket(mug));
    try (var _ = Turnstile.of(2)) {
      var turn = new java.util.concurrent.atomic.AtomicInteger();
      var kept =
          atOnce(
              2,
              () ->
                  turn.getAndIncrement() == 0
                      ? kept(() -> market.orders().keep(placed, placed.expired(NOON), null))
                      : kept(() ->
                          market
                              .orders()
                              .keep(
                                  placed, placed.paid(Market.payment(placed, NOON), NOON), null)));

      assertThat(kept).filteredOn(Boolean.TRUE::equals).hasSize(1);
    }
    assertThat(table.violations()).isEmpty();
  }

  private boolean refunded(PaidOrder order, String variant) {
    var wanted = new Refunding.Wanted(Map.of(variant, 1), Refunding.Shipping.STAYS, "");
    var part = order.parts().getFirst().id();
    return Refunding.refund(order, part, wanted, NOON) instanceof Turned.To(var next)
        && kept(() -> market.orders().keep(order, next, null));
  }

  private static boolean kept(java.util.function.Supplier<Orders.Kept> keep) {
    try {
      return keep.get() instanceof Orders.Kept.Done;
    } catch (Stale e) {
      return false;
    }
  }
}
