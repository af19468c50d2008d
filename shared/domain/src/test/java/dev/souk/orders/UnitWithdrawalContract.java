package dev.souk.orders;

import static dev.souk.accounts.AccountFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.catalog.Offer;
import dev.souk.id.IdType;
import dev.souk.invariants.MarketInvariants;
import dev.souk.orders.TestMarket.Line;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every keeper of orders promises of units that are refunded before they are sent.
public interface UnitWithdrawalContract {
  Instant THEN = NOON.plusSeconds(90);

  TestMarket market();

  private static PaidOrder to(OrderTransitionResult result) {
    return ((OrderTransitionResult.Success) result).order();
  }

  private Order now(Order order) {
    return market().orders().find(order.id()).orElseThrow();
  }

  private static PaidOrder refunded(PaidOrder order, Offer what, int n, Refund.Restock restock) {
    var refundRequest =
        new RefundTransitions.RefundRequest(
            Map.of(what.variantId(), n), RefundTransitions.ShippingRefund.KEEP, restock, "broken");
    return to(
        RefundTransitions.refund(order, order.sellerOrders().getFirst().id(), refundRequest, THEN));
  }

  @Test
  default void refunded_units_that_were_not_sent_go_back_and_those_that_were_do_not() {
    var mug = market().shelved(3);
    var paid = market().paid(market().placed(market().basket(new Line(mug, 3))));
    var shipment =
        new Shipment(
            AccountFixtures.id(IdType.SHM), "Post", null, Map.of(mug.variantId(), 1), THEN);
    var part = paid.sellerOrders().getFirst().id();
    var sent = market().kept(paid, to(ShipmentTransitions.ship(paid, part, shipment, THEN)));

    var one = market().kept(sent, refunded(sent, mug, 1, Refund.Restock.UNSHIPPED));
    assertThat(market().available(mug)).isEqualTo(1);
    market().kept(one, refunded(one, mug, 2, Refund.Restock.UNSHIPPED));

    assertThat(market().available(mug)).isEqualTo(2);
    assertThat(now(paid).units())
        .isEqualTo(Map.of(new Offer.Ref(mug.productId(), mug.variantId()), 1));
    assertThat(MarketInvariants.violations(market().books().get())).isEmpty();
  }

  @Test
  default void refunded_units_that_are_not_to_be_sold_again_stay_with_the_order() {
    var mug = market().shelved(3);
    var coupon = market().coupon(9, null);
    var basket = market().basket(AccountFixtures.id(IdType.USR), coupon, new Line(mug, 3));
    var paid = market().paid(market().placed(basket));

    var one = market().kept(paid, refunded(paid, mug, 1, Refund.Restock.NONE));
    assertThat(market().available(mug)).isZero();
    assertThat(market().uses(coupon)).isEqualTo(1);
    market().kept(one, to(CancellationTransitions.cancel(one, "changed my mind", THEN)));

    assertThat(market().available(mug)).isEqualTo(2);
    assertThat(market().uses(coupon)).isZero();
    assertThat(MarketInvariants.violations(market().books().get())).isEmpty();
  }

  @Test
  default void a_coupons_use_goes_back_when_all_is_refunded_and_nothing_sent() {
    var mug = market().shelved(3);
    var coupon = market().coupon(9, 1);
    var basket = market().basket(AccountFixtures.id(IdType.USR), coupon, new Line(mug, 3));
    var paid = market().paid(market().placed(basket));

    market().kept(paid, refunded(paid, mug, 3, Refund.Restock.UNSHIPPED));

    assertThat(market().available(mug)).isEqualTo(3);
    assertThat(market().uses(coupon)).isZero();
  }
}
