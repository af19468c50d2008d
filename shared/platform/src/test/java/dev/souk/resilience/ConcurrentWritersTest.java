package dev.souk.resilience;

import static dev.souk.accounts.AccountFixtures.NOON;
import static dev.souk.accounts.AccountFixtures.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.error.StaleVersionException;
import dev.souk.faultinjection.WriteBarrier;
import dev.souk.orders.OrderTransitionResult;
import dev.souk.orders.Orders;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.RefundTransitions;
import dev.souk.orders.TableTestMarket;
import dev.souk.orders.TestMarket;
import dev.souk.store.MarketTables;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("When all have read before anyone writes")
class ConcurrentWritersTest {
  private static final int ALL = 50;

  private final MarketTables.Named table = MarketTables.named();
  private final TestMarket market = TableTestMarket.in(table);

  @Test
  void one_cart_becomes_one_order() throws Exception {
    var mug = market.shelved(ALL);
    var basket = market.basket(mug);
    try (var _ = WriteBarrier.of(ALL)) {
      var placings =
          atOnce(ALL, () -> market.orders().place(basket.order(NOON), basket.cart(), null));

      assertThat(placings).filteredOn(Orders.PlaceResult.Done.class::isInstance).hasSize(1);
    }
    assertThat(market.available(mug)).isEqualTo(ALL - 1);
    assertThat(table.violations()).isEmpty();
  }

  @Test
  void one_line_is_refunded_once() throws Exception {
    var mug = market.shelved(1);
    var paid = market.paid(market.placed(market.basket(mug)));
    try (var _ = WriteBarrier.of(ALL)) {
      var refunded = atOnce(ALL, () -> refunded(paid, mug.variantId()));

      assertThat(refunded).filteredOn(Boolean.TRUE::equals).hasSize(1);
    }
    assertThat(table.violations()).isEmpty();
  }

  @Test
  void a_payment_and_the_end_of_the_hold_do_not_both_come_to_pass() throws Exception {
    var mug = market.shelved(1);
    var placed = market.placed(market.basket(mug));
    try (var _ = WriteBarrier.of(2)) {
      var turn = new java.util.concurrent.atomic.AtomicInteger();
      var kept =
          atOnce(
              2,
              () ->
                  turn.getAndIncrement() == 0
                      ? kept(() -> market.orders().save(placed, placed.expired(NOON), null))
                      : kept(() ->
                          market
                              .orders()
                              .save(
                                  placed,
                                  placed.paid(TestMarket.payment(placed, NOON), NOON),
                                  null)));

      assertThat(kept).filteredOn(Boolean.TRUE::equals).hasSize(1);
    }
    assertThat(table.violations()).isEmpty();
  }

  private boolean refunded(PaidOrder order, String variant) {
    var refundRequest =
        new RefundTransitions.RefundRequest(
            Map.of(variant, 1), RefundTransitions.ShippingRefund.KEEP, "");
    var part = order.sellerOrders().getFirst().id();
    return RefundTransitions.refund(order, part, refundRequest, NOON)
            instanceof OrderTransitionResult.Success(var next)
        && kept(() -> market.orders().save(order, next, null));
  }

  private static boolean kept(java.util.function.Supplier<Orders.SaveResult> keep) {
    try {
      return keep.get() instanceof Orders.SaveResult.Done;
    } catch (StaleVersionException e) {
      return false;
    }
  }
}
