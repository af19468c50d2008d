package dev.souk.orders;

import static dev.souk.accounts.AccountFixtures.NOON;
import static dev.souk.accounts.AccountFixtures.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.AccountFixtures;
import dev.souk.error.StaleVersionException;
import dev.souk.id.IdType;
import dev.souk.idempotency.DuplicateRequestException;
import dev.souk.idempotency.Idempotency;
import dev.souk.money.Money;
import dev.souk.orders.TestMarket.Line;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What every keeper of orders promises of bringing them further.
public interface OrderSavingContract {
  Instant LATER = NOON.plusSeconds(60);

  TestMarket market();

  private static String event() {
    return "evt_" + AccountFixtures.id(IdType.ORD);
  }

  private static Order.Unpaid expired(Order.AwaitingPayment order) {
    return order.expired(LATER);
  }

  private static PaidOrder paid(Order order) {
    var payment = TestMarket.payment(order, LATER);
    return switch (order) {
      case Order.AwaitingPayment it -> it.paid(payment, LATER);
      case Order.Unpaid it -> it.paid(payment, LATER);
      case PaidOrder it -> it;
    };
  }

  private static PaidOrder to(OrderTransitionResult result) {
    return ((OrderTransitionResult.Success) result).order();
  }

  private Order now(Order order) {
    return market().orders().find(order.id()).orElseThrow();
  }

  @Test
  default void an_order_is_kept_as_it_is_in_each_of_its_states() {
    var mug = market().shelved(9);
    var bowl = market().shelved(9);
    var placed = market().placed(market().basket(new Line(mug, 3), new Line(bowl, 1)));
    var opened = market().kept(placed, placed.opening(LATER).opened("cs_1", LATER));
    var settling = market().kept(opened, opened.paymentProcessing("cs_1", LATER));
    var paid = market().kept(settling, paid(settling));
    var part = paid.sellerOrders().getFirst().id();
    var other = paid.sellerOrders().getLast().id();
    var courier = AccountFixtures.id(IdType.USR);
    var shipment =
        new Shipment(
            AccountFixtures.id(IdType.SHM), "Post", null, Map.of(mug.variantId(), 3), LATER);
    var refundRequest =
        new RefundTransitions.RefundRequest(
            Map.of(mug.variantId(), 1), RefundTransitions.ShippingRefund.REFUND, "it is chipped");
    var back =
        new Return(
            AccountFixtures.id(IdType.RET),
            Map.of(mug.variantId(), 2),
            "red",
            LATER,
            Return.State.REQUESTED);
    var order = market().kept(paid, to(ShipmentTransitions.accept(paid, part, LATER)));
    order = market().kept(order, to(DeliveryTransitions.assign(order, part, courier, LATER)));
    order = market().kept(order, to(ShipmentTransitions.ship(order, part, shipment, LATER)));
    order = market().kept(order, to(DeliveryTransitions.startDelivery(order, part, "1234", LATER)));
    order = market().kept(order, to(DeliveryTransitions.withFailedAttempt(order, part, LATER)));
    var proof = new Fulfilment.Proof.ByCode(null);
    order = market().kept(order, to(DeliveryTransitions.deliver(order, part, proof, LATER)));
    order = market().kept(order, to(RefundTransitions.refund(order, part, refundRequest, LATER)));
    var refund = order.refunds().findFirst().orElseThrow().id();
    var pending = new Refund.State.Pending("re_1");
    order = market().kept(order, to(RefundTransitions.moved(order, refund, pending, LATER)));
    order = market().kept(order, to(ReturnTransitions.request(order, part, back, LATER)));
    order = market().kept(order, to(ReturnTransitions.approve(order, part, back.id(), LATER)));
    var given =
        new ExternalRefund(
            "re_2",
            new Money(7, order.payment().amount().currency()),
            new Refund.State.Pending("re_2"),
            Refund.Source.PAYMENT_PROVIDER,
            "at the dashboard");
    order = market().kept(order, to(DisputeTransitions.refunded(order, given, LATER)));
    order = market().kept(order, to(CancellationTransitions.cancel(order, other, "broken", LATER)));
    var dispute =
        new Dispute(
            "du_1",
            order.payment().amount(),
            "fraudulent",
            Dispute.Status.UNDER_REVIEW,
            Dispute.Funds.WITHDRAWN,
            NOON,
            LATER);
    order = market().kept(order, to(DisputeTransitions.disputed(order, dispute, LATER)));

    assertThat(now(placed)).isEqualTo(order);
    assertThat(order.changeLog().changes()).hasSizeGreaterThan(10);
  }

  @Test
  default void an_order_that_nobody_could_pay_is_kept_with_why() {
    for (var why : PaymentFailureReason.values()) {
      var mug = market().shelved(9);
      var placed = market().placed(market().basket(mug));

      var refused = market().kept(placed, placed.refused(why, LATER));

      assertThat(now(placed)).isEqualTo(refused);
      assertThat(((Order.Unpaid) now(placed)).paymentFailureReason()).isEqualTo(why);
      assertThat(market().available(mug)).isEqualTo(9);
    }
  }

  @Test
  default void is_refused_when_the_order_is_no_longer_as_it_was_read() {
    var mug = market().shelved(9);
    var placed = market().placed(market().basket(mug));
    var paid = market().paid(placed);

    assertThatThrownBy(() -> market().keep(placed, expired(placed), null))
        .isInstanceOf(StaleVersionException.class);
    assertThatThrownBy(() -> market().keep(placed, paid(placed), null))
        .isInstanceOf(StaleVersionException.class);
    var never = market().basket(mug).order(NOON);
    assertThatThrownBy(() -> market().keep(never, paid(never), null))
        .isInstanceOf(StaleVersionException.class);

    assertThat(now(placed)).isEqualTo(paid);
    assertThat(market().available(mug)).isEqualTo(8);
  }

  @Test
  default void an_event_and_its_effect_are_kept_together_once() {
    var mug = market().shelved(9);
    var placed = market().placed(market().basket(mug));
    var other = market().placed(market().basket(mug));
    var event = event();
    assertThat(market().orders().isProcessed(event)).isFalse();

    assertThat(market().keep(placed, paid(placed), event)).isEqualTo(new Orders.SaveResult.Done());

    assertThat(market().orders().isProcessed(event)).isTrue();
    assertThatThrownBy(() -> market().keep(placed, paid(placed), event))
        .isInstanceOf(DuplicateRequestException.class);
    assertThatThrownBy(() -> market().keep(other, paid(other), event))
        .isInstanceOf(DuplicateRequestException.class);
    assertThat(now(other)).isEqualTo(other);
  }

  @Test
  default void an_event_is_not_remembered_when_its_effect_is_refused() {
    var mug = market().shelved(1);
    var placed = market().placed(market().basket(mug));
    var expired = market().kept(placed, expired(placed));
    market().placed(market().basket(mug));
    var stale = event();
    var gone = event();

    assertThatThrownBy(() -> market().keep(placed, paid(placed), stale))
        .isInstanceOf(StaleVersionException.class);
    assertThat(market().keep(expired, paid(expired), gone))
        .isEqualTo(new Orders.SaveResult.Unavailable());

    assertThat(market().orders().isProcessed(stale)).isFalse();
    assertThat(market().orders().isProcessed(gone)).isFalse();
    assertThat(now(placed)).isEqualTo(expired);
  }

  @Test
  default void an_event_without_effect_is_noted_as_often_as_one_likes() {
    var mug = market().shelved(1);
    var placed = market().placed(market().basket(mug));
    var event = event();

    market().orders().markProcessed(event, NOON);
    market().orders().markProcessed(event, LATER);

    assertThat(market().orders().isProcessed(event)).isTrue();
    assertThatThrownBy(() -> market().keep(placed, paid(placed), event))
        .isInstanceOf(DuplicateRequestException.class);
  }

  @Test
  default void a_key_means_one_request_for_a_day() {
    var scope = AccountFixtures.id(IdType.USR);
    var orders = market().orders();

    assertThat(orders.reserveIdempotencyKey(request(scope, "one", NOON))).isTrue();
    assertThat(orders.reserveIdempotencyKey(request(scope, "one", LATER))).isTrue();
    assertThat(orders.reserveIdempotencyKey(request(scope, "other", LATER))).isFalse();
    assertThat(
            orders.reserveIdempotencyKey(request(AccountFixtures.id(IdType.USR), "other", LATER)))
        .isTrue();
    assertThat(
            orders.reserveIdempotencyKey(request(scope, "other", NOON.plusSeconds(25 * 60 * 60))))
        .isTrue();
  }

  @Test
  default void of_eight_requests_at_once_a_key_means_one() throws Exception {
    var scope = AccountFixtures.id(IdType.USR);
    var number = new AtomicInteger();

    var kept =
        atOnce(
            8,
            () ->
                market()
                    .orders()
                    .reserveIdempotencyKey(request(scope, "" + number.incrementAndGet(), NOON)));

    assertThat(kept).containsOnlyOnce(true);
  }

  private static Idempotency.Keyed request(String scope, String fingerprint, Instant at) {
    return new Idempotency.Keyed(
        scope, "key", fingerprint, new Idempotency.StoredResponse(204, "", ""), at);
  }

  @Test
  default void of_eight_that_tell_of_the_same_event_at_once_one_has_an_effect() throws Exception {
    var mug = market().shelved(9);
    var placed = market().placed(market().basket(mug));
    var expired = market().kept(placed, expired(placed));
    var event = event();
    var refused = new AtomicInteger();

    var kept =
        atOnce(
            8,
            () -> {
              try {
                return market().keep(expired, paid(expired), event)
                    instanceof Orders.SaveResult.Done;
              } catch (DuplicateRequestException | StaleVersionException e) {
                refused.incrementAndGet();
                return false;
              }
            });

    assertThat(kept).filteredOn(Boolean.TRUE::equals).hasSize(1);
    assertThat(refused).hasValue(7);
    assertThat(market().available(mug)).isEqualTo(8);
  }
}
