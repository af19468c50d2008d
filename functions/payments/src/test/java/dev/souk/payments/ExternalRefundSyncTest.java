package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.money.Money;
import dev.souk.orders.Dispute;
import dev.souk.orders.Order;
import dev.souk.orders.OrderStatus;
import dev.souk.orders.OrderTransitionResult;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import dev.souk.orders.RefundTransitions;
import dev.souk.orders.ShipmentTransitions;
import dev.souk.orders.StockReservation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Money of an order that moves at Stripe, past the marketplace,")
class ExternalRefundSyncTest {
  private PaymentFunctionsFixture fixture;

  @BeforeEach
  void open() throws Exception {
    fixture = new PaymentFunctionsFixture();
  }

  @AfterEach
  void close() throws Exception {
    fixture.close();
  }

  private PaidOrder now(Order order) {
    return (PaidOrder) fixture.now(order);
  }

  private String refunded(PaidOrder order, long amount) {
    var name = fixture.stripe.refundsElsewhere(order.payment().intent(), amount);
    fixture.quiet();
    return name;
  }

  private String disputed(PaidOrder order) {
    var bank = fixture.stripe.stripe.bank();
    var dispute = bank.openDispute(bank.chargeOf(order.payment().intent()), "fraudulent");
    fixture.quiet();
    return dispute;
  }

  private static long total(PaidOrder order) {
    return order.payment().amount().amount();
  }

  private OrderTransitionResult sellerRefundsAll(PaidOrder order) {
    var part = order.sellerOrders().getFirst();
    var units = new HashMap<>(part.refundable());
    units.values().removeIf(n -> n == 0);
    var refundRequest =
        new RefundTransitions.RefundRequest(units, RefundTransitions.ShippingRefund.REFUND, "back");
    return RefundTransitions.refund(order, part.id(), refundRequest, fixture.now());
  }

  private OrderTransitionResult ships(PaidOrder order) {
    var part = order.sellerOrders().getFirst();
    var shipment =
        new dev.souk.orders.Shipment(
            dev.souk.accounts.AccountFixtures.id(dev.souk.id.IdType.SHM),
            "Post",
            null,
            Map.of(part.breakdown().items().getFirst().variantId(), 1),
            fixture.now());
    return ShipmentTransitions.ship(order, part.id(), shipment, fixture.now());
  }

  @Test
  void is_booked_to_the_order_and_bounds_its_sellers_own_refund() {
    var order = fixture.paid(fixture.stocked(5), 2);

    var name = refunded(order, 500);

    var told = now(order);
    assertThat(told.returned()).isEqualTo(new Money(500, "EUR"));
    assertThat(told.status()).isEqualTo(OrderStatus.PAID);
    assertThat(told.refunds())
        .singleElement()
        .satisfies(refund -> {
          assertThat(refund.state()).isEqualTo(new Refund.State.Succeeded(name));
          assertThat(refund.origin().source()).isEqualTo(Refund.Source.PAYMENT_PROVIDER);
        });
    assertThat(ships(told)).isInstanceOf(OrderTransitionResult.Success.class);
    fixture.orders.save(
        told, ((OrderTransitionResult.Success) sellerRefundsAll(told)).order(), null);
    assertThat(fixture.sendRefunds(order)).isTrue();
    fixture.quiet();
    assertThat(now(order).status()).isEqualTo(OrderStatus.REFUNDED);
    assertThat(now(order).refunds())
        .extracting(Refund::state)
        .allMatch(Refund.State.Succeeded.class::isInstance);
    assertThat(fixture.givenBack(order)).isEqualTo(total(order));
  }

  @Test
  void when_it_is_all_of_it_leaves_nothing_to_be_sent_and_its_goods_on_sale() {
    var ware = fixture.stocked(5);
    var order = fixture.paid(ware, 2);

    refunded(order, total(order));

    assertThat(now(order).status()).isEqualTo(OrderStatus.REFUNDED);
    assertThat(fixture.available(ware)).isEqualTo(5);
    assertThat(ships(now(order))).isInstanceOf(OrderTransitionResult.InvalidState.class);
    assertThat(sellerRefundsAll(now(order))).isNotInstanceOf(OrderTransitionResult.Success.class);
  }

  @Test
  void that_comes_back_is_no_longer_booked() {
    var order = fixture.paid(fixture.stocked(5), 2);
    var name = refunded(order, 500);

    fixture.stripe.stripe.bank().failRefund(name);
    fixture.quiet();

    assertThat(now(order).returned().amount()).isZero();
  }

  @Test
  void is_asked_for_when_all_that_came_of_it_is_how_much_it_is() {
    var order = fixture.paid(fixture.stocked(5), 2);
    var dispatcher = fixture.stripe.stripe.webhooks();
    dispatcher.hold();
    fixture.stripe.refundsElsewhere(order.payment().intent(), 300);
    fixture.stripe.refundsElsewhere(order.payment().intent(), 200);

    dispatcher.release(
        held -> held.stream().filter(each -> each.type().equals("charge.refunded")).toList());

    assertThat(now(order).returned()).isEqualTo(new Money(500, "EUR"));
    assertThat(now(order).refunds()).hasSize(2);
  }

  @Test
  void before_we_heard_that_it_was_paid_is_booked_all_the_same() {
    var order = fixture.placed(fixture.stocked(5), 2);
    var session = fixture.session(order);
    var dispatcher = fixture.stripe.stripe.webhooks();
    dispatcher.hold();
    fixture.stripe.pays(session);
    var found = (CheckoutSessions.SessionState.Paid) fixture.stripe.checkouts().find(session);
    fixture.stripe.refundsElsewhere(found.receipt().intent(), 500);
    assertThat(((Order.AwaitingPayment) fixture.now(order)).reservation().stage())
        .isEqualTo(StockReservation.Stage.OPEN);

    dispatcher.release(held -> held.reversed());

    assertThat(now(order).returned()).isEqualTo(new Money(500, "EUR"));
  }

  @Test
  void of_another_payment_than_the_orders_changes_nothing() {
    var order = fixture.paid(fixture.stocked(5), 2);
    var other = fixture.paid(fixture.stocked(5), 2);

    refunded(other, 500);

    assertThat(fixture.now(order)).isEqualTo(order);
    assertThat(fixture.stripe.stripe.webhooks().log()).allMatch(each -> each.outcome().succeeded());
  }

  @Test
  void as_an_open_dispute_holds_goods_and_money_until_it_is_won() {
    var order = fixture.paid(fixture.stocked(5), 2);

    var name = disputed(order);

    var dispute = now(order).payment().dispute(name).orElseThrow();
    assertThat(dispute.status()).isEqualTo(Dispute.Status.NEEDS_RESPONSE);
    assertThat(dispute.funds()).isEqualTo(Dispute.Funds.WITHDRAWN);
    assertThat(dispute.amount()).isEqualTo(order.payment().amount());
    assertThat(ships(now(order))).isInstanceOf(OrderTransitionResult.InvalidState.class);
    assertThat(fixture.cancel(fixture.customer, order.id()).status()).isEqualTo(409);
    fixture.stripe.stripe.bank().startReview(name);
    fixture.quiet();
    assertThat(now(order).payment().dispute(name).orElseThrow().status())
        .isEqualTo(Dispute.Status.UNDER_REVIEW);

    fixture.stripe.stripe.bank().winDispute(name);
    fixture.quiet();

    var won = now(order).payment().dispute(name).orElseThrow();
    assertThat(won.status()).isEqualTo(Dispute.Status.WON);
    assertThat(won.funds()).isEqualTo(Dispute.Funds.REINSTATED);
    assertThat(now(order).returned().amount()).isZero();
    assertThat(ships(now(order))).isInstanceOf(OrderTransitionResult.Success.class);
  }

  @Test
  void as_a_dispute_that_is_lost_is_booked_as_given_back() {
    var ware = fixture.stocked(5);
    var order = fixture.paid(ware, 2);
    var name = disputed(order);

    fixture.stripe.stripe.bank().loseDispute(name);
    fixture.quiet();

    assertThat(now(order).status()).isEqualTo(OrderStatus.REFUNDED);
    assertThat(now(order).returned()).isEqualTo(order.payment().amount());
    assertThat(now(order).sellerOrders().getFirst().payoutAmount().amount()).isZero();
    assertThat(fixture.available(ware)).isEqualTo(5);
    assertThat(ships(now(order))).isInstanceOf(OrderTransitionResult.InvalidState.class);
  }

  @Test
  void as_an_inquiry_holds_nothing() {
    var order = fixture.paid(fixture.stocked(5), 2);
    var bank = fixture.stripe.stripe.bank();

    var name = bank.openInquiry(bank.chargeOf(order.payment().intent()), "general");
    fixture.quiet();

    assertThat(now(order).payment().dispute(name).orElseThrow().status())
        .isEqualTo(Dispute.Status.INQUIRY);
    assertThat(ships(now(order))).isInstanceOf(OrderTransitionResult.Success.class);
    bank.winDispute(name);
    fixture.quiet();
    assertThat(now(order).payment().dispute(name).orElseThrow().status())
        .isEqualTo(Dispute.Status.CLOSED);
  }

  @Test
  void ends_where_it_would_have_when_it_is_told_in_any_order_and_more_than_once() {
    for (var seed = 1; seed <= 6; seed++) {
      var random = new Random(seed);
      var refunded = fixture.paid(fixture.stocked(5), 2);
      var lost = fixture.paid(fixture.stocked(5), 2);
      fixture.stripe.stripe.webhooks().hold();
      fixture.stripe.refundsElsewhere(refunded.payment().intent(), 300);
      fixture.stripe.refundsElsewhere(refunded.payment().intent(), 200);
      var bank = fixture.stripe.stripe.bank();
      var dispute = bank.openDispute(bank.chargeOf(lost.payment().intent()), "fraudulent");
      bank.startReview(dispute);
      bank.loseDispute(dispute);

      fixture
          .stripe
          .stripe
          .webhooks()
          .release(held -> {
            var told = new ArrayList<>(held);
            held.forEach(each -> told.addAll(Collections.nCopies(random.nextInt(3), each)));
            Collections.shuffle(told, random);
            return told;
          });

      assertThat(now(refunded).returned()).as("seed %d", seed).isEqualTo(new Money(500, "EUR"));
      assertThat(now(lost).status()).as("seed %d", seed).isEqualTo(OrderStatus.REFUNDED);
    }
  }
}
