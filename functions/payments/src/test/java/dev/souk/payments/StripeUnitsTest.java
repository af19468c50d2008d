package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.checkout.PriceBreakdown;
import dev.souk.commission.CommissionCharge;
import dev.souk.http.MutableClock;
import dev.souk.id.IdType;
import dev.souk.money.Money;
import dev.souk.money.PaymentCurrency;
import dev.souk.orders.Order;
import dev.souk.orders.OrderTransitionResult;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import dev.souk.orders.RefundTransitions;
import dev.souk.payments.CheckoutSessions.SessionState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Money at Stripe")
class StripeUnitsTest {
  private SimulatedStripe stripe;

  @BeforeEach
  void start() throws Exception {
    stripe = new SimulatedStripe(new MutableClock(AccountFixtures.NOON));
  }

  @AfterEach
  void stop() throws Exception {
    stripe.close();
  }

  /// So many things for so much together, brought for so much.
  private Order.AwaitingPayment order(String code, int quantity, long total, long shipping) {
    var ware = PayableOrderFixtures.Ware.made(stripe.now());
    var step = PaymentCurrency.step(code);
    var price = (total + quantity * step) / quantity / step * step;
    var item =
        new PriceBreakdown.LineItem(
            ware.product(),
            ware.variant(),
            "THING",
            "Thing",
            quantity,
            new Money(price, code),
            new Money(price * quantity - total, code),
            new Money(0, code),
            CommissionCharge.of(new Money(0, code)),
            new Money(total, code));
    var shippingCharge =
        new PriceBreakdown.ShippingCharge(
            "", "Post", new Money(shipping, code), new Money(0, code));
    var part =
        new PriceBreakdown.SellerPart(ware.seller(), "Pottery", List.of(item), shippingCharge);
    return PayableOrderFixtures.order(AccountFixtures.id(IdType.USR), stripe.now(), part)
        .opening(stripe.now());
  }

  private long sent(Order.AwaitingPayment order) throws Exception {
    var open = (SessionState.Open) stripe.checkouts().open(order);
    return stripe
        .account
        .call(client -> client.v1().checkout().sessions().retrieve(open.session()))
        .getAmountTotal();
  }

  @Test
  void is_sent_as_stripe_counts_it_and_not_as_iso_4217_does() throws Exception {
    assertThat(sent(order("EUR", 1, 1_290, 490))).isEqualTo(1_780);
    assertThat(sent(order("JPY", 1, 500, 0))).isEqualTo(500);
    assertThat(sent(order("ISK", 1, 500, 0))).isEqualTo(50_000);
    assertThat(sent(order("UGX", 2, 5_000, 1_000))).isEqualTo(600_000);
    assertThat(sent(order("MGA", 1, 1_000_000, 100_000))).isEqualTo(11_000);
    assertThat(sent(order("KWD", 3, 1_240, 500))).isEqualTo(1_740);
  }

  /// Three units whose price does not divide, so that lines of one are met as well.
  @Test
  void is_paid_and_goes_back_to_the_minor_unit_in_every_currency() {
    for (var each : PaymentCurrency.values()) {
      var total = each.smallest() * 7 / each.step() * each.step() + each.step();
      var order = order(each.name(), 3, total, each.smallest() / each.step() * each.step());
      var paid = paid(order);

      var first = refunded(paid, Map.of(item(order), 1), RefundTransitions.ShippingRefund.KEEP);
      var rest = refunded(first, Map.of(item(order), 2), RefundTransitions.ShippingRefund.REFUND);

      assertThat(rest.returned())
          .as(each.name())
          .isEqualTo(order.placement().priceBreakdown().total());
    }
  }

  private PaidOrder paid(Order.AwaitingPayment order) {
    var session = ((SessionState.Open) stripe.checkouts().open(order)).session();
    stripe.pays(session);
    var paymentConfirmation = ((SessionState.Paid) stripe.checkouts().find(session)).receipt();
    assertThat(paymentConfirmation.pays(order))
        .as(order.placement().priceBreakdown().currency())
        .isTrue();
    return order
        .opened(session, stripe.now())
        .paid(paymentConfirmation.payment(stripe.now()), stripe.now());
  }

  private static String item(Order order) {
    return order.placement().priceBreakdown().items().findFirst().orElseThrow().variantId();
  }

  private PaidOrder refunded(
      PaidOrder order, Map<String, Integer> units, RefundTransitions.ShippingRefund how) {
    var refundRequest = new RefundTransitions.RefundRequest(units, how, "");
    var part = order.sellerOrders().getFirst().id();
    var next =
        ((OrderTransitionResult.Success)
                RefundTransitions.refund(order, part, refundRequest, stripe.now()))
            .order();
    var refund = next.refunds().reduce((_, last) -> last).orElseThrow();
    var state = stripe.refunds().submit(next, refund);
    assertThat(state).as(refund.amount().text()).isInstanceOf(Refund.State.Succeeded.class);
    return ((OrderTransitionResult.Success)
            RefundTransitions.moved(next, refund.id(), state, stripe.now()))
        .order();
  }
}
