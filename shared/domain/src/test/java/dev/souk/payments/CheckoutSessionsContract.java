package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.id.IdType;
import dev.souk.money.Money;
import dev.souk.orders.CancellationTransitions;
import dev.souk.orders.DisputeTransitions;
import dev.souk.orders.ExternalRefund;
import dev.souk.orders.Order;
import dev.souk.orders.OrderTransitionResult;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.PaymentFailureReason;
import dev.souk.orders.Refund;
import dev.souk.orders.StockReservation;
import dev.souk.payments.CheckoutSessions.SessionState;
import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/// What every payment provider promises.
public interface CheckoutSessionsContract {
  TestPaymentProvider provider();

  private CheckoutSessions checkouts() {
    return provider().checkouts();
  }

  private SessionState.Open opened(Order.AwaitingPayment order) {
    return (SessionState.Open) checkouts().open(order);
  }

  private PaidOrder paid() {
    var order = PayableOrderFixtures.opening(provider().now());
    var session = opened(order).session();
    provider().pays(session);
    var paymentConfirmation = ((SessionState.Paid) checkouts().find(session)).receipt();
    return order
        .opened(session, provider().now())
        .paid(paymentConfirmation.payment(provider().now()), provider().now());
  }

  /// The order cancelled, with a refund for each of its parts.
  private PaidOrder sellerOrderCancelled() {
    return ((OrderTransitionResult.Success)
            CancellationTransitions.cancel(paid(), "", provider().now()))
        .order();
  }

  @Test
  default void a_checkout_can_be_paid_as_long_as_the_hold_says() {
    var order = PayableOrderFixtures.opening(provider().now());

    var open = opened(order);

    assertThat(open.page()).isNotNull();
    assertThat(Duration.between(open.payBy(), order.reservation().payBy()).abs())
        .isLessThan(Duration.ofSeconds(1));
    assertThat(checkouts().find(open.session())).isEqualTo(open);
  }

  @Test
  default void an_order_has_one_checkout_however_many_ask_at_once() throws Exception {
    var order = PayableOrderFixtures.opening(provider().now());

    var opened =
        AccountFixtures.atOnce(
            8,
            () -> {
              while (true) {
                try {
                  return opened(order);
                } catch (dev.souk.error.DependencyUnavailableException e) {
                  // The provider is at the first one's still: it says to ask again.
                  Thread.sleep(20);
                }
              }
            });

    assertThat(new HashSet<>(opened)).hasSize(1);
  }

  @Test
  default void what_was_paid_is_told_with_its_order_and_amount() {
    var order = PayableOrderFixtures.opening(provider().now());
    var session = opened(order).session();

    provider().pays(session);

    assertThat(checkouts().find(session))
        .isInstanceOfSatisfying(
            SessionState.Paid.class,
            paid -> {
              assertThat(paid.receipt().pays(order)).isTrue();
              assertThat(paid.receipt().session()).isEqualTo(session);
              assertThat(checkouts().orderIdOf(paid.receipt().intent())).contains(order.id());
            });
  }

  @Test
  default void opened_again_after_it_was_paid_it_is_the_paid_one() {
    var order = PayableOrderFixtures.opening(provider().now());
    var session = opened(order).session();
    provider().pays(session);

    assertThat(checkouts().open(order)).isEqualTo(checkouts().find(session));
  }

  @Test
  default void one_that_is_not_paid_in_time_ends() {
    var order = PayableOrderFixtures.opening(provider().now());
    var session = opened(order).session();

    provider().forward(StockReservation.PAYABLE.plusSeconds(1));

    assertThat(checkouts().find(session)).isEqualTo(new SessionState.Expired(session));
    assertThat(checkouts().open(order)).isEqualTo(new SessionState.Expired(session));
  }

  @Test
  default void one_that_is_ended_cannot_be_paid_any_more() {
    var session = opened(PayableOrderFixtures.opening(provider().now())).session();

    assertThat(checkouts().expire(session)).isEqualTo(new SessionState.Expired(session));
    provider().pays(session);

    assertThat(checkouts().find(session)).isEqualTo(new SessionState.Expired(session));
    assertThat(checkouts().expire(session)).isEqualTo(new SessionState.Expired(session));
  }

  @Test
  default void one_that_is_paid_cannot_be_ended() {
    var session = opened(PayableOrderFixtures.opening(provider().now())).session();
    provider().pays(session);

    assertThat(checkouts().expire(session)).isInstanceOf(SessionState.Paid.class);
  }

  @Test
  default void money_that_takes_days_is_on_its_way_until_it_comes_or_does_not() {
    var coming = opened(PayableOrderFixtures.opening(provider().now())).session();
    var failing = opened(PayableOrderFixtures.opening(provider().now())).session();
    provider().paysLater(coming);
    provider().paysLater(failing);
    assertThat(checkouts().find(coming)).isEqualTo(new SessionState.Processing(coming));
    assertThat(checkouts().expire(coming)).isEqualTo(new SessionState.Processing(coming));

    provider().settles(coming);
    provider().bounces(failing);

    assertThat(checkouts().find(coming)).isInstanceOf(SessionState.Paid.class);
    assertThat(checkouts().find(failing)).isEqualTo(new SessionState.Expired(failing));
  }

  @Test
  default void what_was_never_opened_is_not_there() {
    assertThat(checkouts().find("cs_test_nothing")).isEqualTo(new SessionState.NotFound());
    assertThat(checkouts().orderIdOf("pi_nothing")).isEmpty();
  }

  @Test
  default void none_is_opened_for_less_time_than_the_provider_takes() {
    var order = PayableOrderFixtures.opening(provider().now());
    provider().forward(Duration.ofMinutes(2));

    assertThat(checkouts().open(order)).isEqualTo(new SessionState.NotFound());
    assertThat(checkouts().open(order.reopening(provider().now())))
        .isInstanceOf(SessionState.Open.class);
  }

  @Test
  default void one_whose_money_the_provider_will_not_take_is_refused_however_often_it_is_asked() {
    var now = provider().now();
    var gift =
        PayableOrderFixtures.brought(
            PayableOrderFixtures.mugs(PayableOrderFixtures.Ware.made(now), 1, 1290), 49);
    var order = PayableOrderFixtures.order(AccountFixtures.id(IdType.USR), now, gift).opening(now);
    var rejected = new SessionState.Rejected(PaymentFailureReason.AMOUNT_TOO_SMALL);

    assertThat(checkouts().open(order)).isEqualTo(rejected);
    assertThat(checkouts().open(order)).isEqualTo(rejected);
  }

  @Test
  default void a_refund_is_made_once_however_often_it_is_sent() {
    var order = sellerOrderCancelled();
    var refund = order.refunds().findFirst().orElseThrow();
    assertThat(provider().refunds().find(order, refund)).isEmpty();

    var sent = provider().refunds().submit(order, refund);

    assertThat(sent).isInstanceOf(Refund.State.Succeeded.class);
    assertThat(provider().refunds().submit(order, refund)).isEqualTo(sent);
    assertThat(provider().refunds().find(order, refund)).contains(sent);
  }

  @Test
  default void a_refund_that_takes_its_time_is_heard_of_later() {
    provider().takesItsTime();
    var order = sellerOrderCancelled();
    var refund = order.refunds().findFirst().orElseThrow();
    assertThat(provider().refunds().submit(order, refund)).isInstanceOf(Refund.State.Pending.class);

    provider().forward(Duration.ofHours(1));

    assertThat(provider().refunds().find(order, refund))
        .get()
        .isInstanceOf(Refund.State.Succeeded.class);
  }

  @Test
  default void a_refund_made_past_the_marketplace_is_told_of_apart_from_its_own() {
    var order = sellerOrderCancelled();
    var intent = order.payment().intent();
    var own = order.refunds().findFirst().orElseThrow();
    assertThat(provider().refunds().listExternal(order)).isEmpty();
    provider().takesItsTime();

    var name = provider().refundsElsewhere(intent, 1);

    var made = provider().refunds().listExternal(order);
    assertThat(made)
        .containsExactly(
            new ExternalRefund(
                name,
                new Money(1, "EUR"),
                new Refund.State.Pending(name),
                Refund.Source.PAYMENT_PROVIDER,
                "refunded at the payment provider"));
    assertThat(provider().refunds().find(order, own)).isEmpty();
    var booked =
        ((OrderTransitionResult.Success)
                DisputeTransitions.refunded(order, made.getFirst(), provider().now()))
            .order();
    provider().forward(Duration.ofHours(1));
    var its =
        booked
            .refunds()
            .filter(each -> each.origin().source() == Refund.Source.PAYMENT_PROVIDER)
            .findFirst()
            .orElseThrow();
    assertThat(provider().refunds().find(booked, its)).contains(new Refund.State.Succeeded(name));
  }

  @Test
  default void no_more_goes_back_than_was_paid() {
    var order = sellerOrderCancelled();
    order.refunds().forEach(each -> provider().refunds().submit(order, each));
    var first = order.refunds().findFirst().orElseThrow();
    var more =
        new Refund(
            PayableOrderFixtures.id(dev.souk.id.IdType.REF, provider().now()),
            first.units(),
            first.goods(),
            first.shipping(),
            Refund.UnshippedUnits.NONE,
            "",
            first.at(),
            new Refund.State.Requested());

    assertThat(provider().refunds().submit(order, more)).isInstanceOf(Refund.State.Failed.class);
  }
}
