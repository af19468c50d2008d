package dev.souk.orders;

import static dev.souk.accounts.People.NOON;
import static dev.souk.accounts.People.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.People;
import dev.souk.fault.Stale;
import dev.souk.id.Kind;
import dev.souk.money.Money;
import dev.souk.once.Once;
import dev.souk.once.Repeated;
import dev.souk.orders.Market.Line;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What every keeper of orders promises of bringing them further.
public interface KeepingContract {
  Instant LATER = NOON.plusSeconds(60);

  Market market();

  private static String event() {
    return "evt_" + People.id(Kind.ORD);
  }

  private static Order.Unpaid expired(Order.AwaitingPayment order) {
    return order.expired(LATER);
  }

  private static PaidOrder paid(Order order) {
    var payment = Market.payment(order, LATER);
    return switch (order) {
      case Order.AwaitingPayment it -> it.paid(payment, LATER);
      case Order.Unpaid it -> it.paid(payment, LATER);
      case PaidOrder it -> it;
    };
  }

  private static PaidOrder to(Turned turned) {
    return ((Turned.To) turned).order();
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
    var settling = market().kept(opened, opened.settling("cs_1", LATER));
    var paid = market().kept(settling, paid(settling));
    var part = paid.parts().getFirst().id();
    var other = paid.parts().getLast().id();
    var courier = People.id(Kind.USR);
    var parcel = new Parcel(People.id(Kind.PCL), "Post", null, Map.of(mug.variantId(), 3), LATER);
    var wanted =
        new Refunding.Wanted(
            Map.of(mug.variantId(), 1), Refunding.Shipping.GOES_BACK, "it is chipped");
    var back =
        new Return(
            People.id(Kind.RET), Map.of(mug.variantId(), 2), "red", LATER, Return.State.ASKED);
    var order = market().kept(paid, to(Sending.accept(paid, part, LATER)));
    order = market().kept(order, to(Delivering.assign(order, part, courier, LATER)));
    order = market().kept(order, to(Sending.ship(order, part, parcel, LATER)));
    order = market().kept(order, to(Delivering.setOut(order, part, "1234", LATER)));
    order = market().kept(order, to(Delivering.missed(order, part, LATER)));
    var proof = new Fulfilment.Proof.ByCode(null);
    order = market().kept(order, to(Delivering.deliver(order, part, proof, LATER)));
    order = market().kept(order, to(Refunding.refund(order, part, wanted, LATER)));
    var refund = order.refunds().findFirst().orElseThrow().id();
    var sent = new Refund.State.Sent("re_1");
    order = market().kept(order, to(Refunding.moved(order, refund, sent, LATER)));
    order = market().kept(order, to(Returning.ask(order, part, back, LATER)));
    order = market().kept(order, to(Returning.accept(order, part, back.id(), LATER)));
    var given =
        new ExternalRefund(
            "re_2",
            new Money(7, order.payment().amount().currency()),
            new Refund.State.Sent("re_2"),
            Refund.Source.PAYMENT_PROVIDER,
            "at the dashboard");
    order = market().kept(order, to(Disputing.refunded(order, given, LATER)));
    order = market().kept(order, to(Cancelling.cancel(order, other, "broken", LATER)));
    var dispute =
        new Dispute(
            "du_1",
            order.payment().amount(),
            "fraudulent",
            Dispute.Status.UNDER_REVIEW,
            Dispute.Funds.WITHDRAWN,
            NOON,
            LATER);
    order = market().kept(order, to(Disputing.disputed(order, dispute, LATER)));

    assertThat(now(placed)).isEqualTo(order);
    assertThat(order.log().steps()).hasSizeGreaterThan(10);
  }

  @Test
  default void an_order_that_nobody_could_pay_is_kept_with_why() {
    for (var why : PaymentRefusal.values()) {
      var mug = market().shelved(9);
      var placed = market().placed(market().basket(mug));

      var refused = market().kept(placed, placed.refused(why, LATER));

      assertThat(now(placed)).isEqualTo(refused);
      assertThat(((Order.Unpaid) now(placed)).refusal()).isEqualTo(why);
      assertThat(market().available(mug)).isEqualTo(9);
    }
  }

  @Test
  default void is_refused_when_the_order_is_no_longer_as_it_was_read() {
    var mug = market().shelved(9);
    var placed = market().placed(market().basket(mug));
    var paid = market().paid(placed);

    assertThatThrownBy(() -> market().keep(placed, expired(placed), null))
        .isInstanceOf(Stale.class);
    assertThatThrownBy(() -> market().keep(placed, paid(placed), null)).isInstanceOf(Stale.class);
    var never = market().basket(mug).order(NOON);
    assertThatThrownBy(() -> market().keep(never, paid(never), null)).isInstanceOf(Stale.class);

    assertThat(now(placed)).isEqualTo(paid);
    assertThat(market().available(mug)).isEqualTo(8);
  }

  @Test
  default void an_event_and_its_effect_are_kept_together_once() {
    var mug = market().shelved(9);
    var placed = market().placed(market().basket(mug));
    var other = market().placed(market().basket(mug));
    var event = event();
    assertThat(market().orders().seen(event)).isFalse();

    assertThat(market().keep(placed, paid(placed), event)).isEqualTo(new Orders.Kept.Done());

    assertThat(market().orders().seen(event)).isTrue();
    assertThatThrownBy(() -> market().keep(placed, paid(placed), event))
        .isInstanceOf(Repeated.class);
    assertThatThrownBy(() -> market().keep(other, paid(other), event)).isInstanceOf(Repeated.class);
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

    assertThatThrownBy(() -> market().keep(placed, paid(placed), stale)).isInstanceOf(Stale.class);
    assertThat(market().keep(expired, paid(expired), gone)).isEqualTo(new Orders.Kept.Gone());

    assertThat(market().orders().seen(stale)).isFalse();
    assertThat(market().orders().seen(gone)).isFalse();
    assertThat(now(placed)).isEqualTo(expired);
  }

  @Test
  default void an_event_without_effect_is_noted_as_often_as_one_likes() {
    var mug = market().shelved(1);
    var placed = market().placed(market().basket(mug));
    var event = event();

    market().orders().note(event, NOON);
    market().orders().note(event, LATER);

    assertThat(market().orders().seen(event)).isTrue();
    assertThatThrownBy(() -> market().keep(placed, paid(placed), event))
        .isInstanceOf(Repeated.class);
  }

  @Test
  default void a_key_means_one_request_for_a_day() {
    var scope = People.id(Kind.USR);
    var orders = market().orders();

    assertThat(orders.marked(request(scope, "one", NOON))).isTrue();
    assertThat(orders.marked(request(scope, "one", LATER))).isTrue();
    assertThat(orders.marked(request(scope, "other", LATER))).isFalse();
    assertThat(orders.marked(request(People.id(Kind.USR), "other", LATER))).isTrue();
    assertThat(orders.marked(request(scope, "other", NOON.plusSeconds(25 * 60 * 60)))).isTrue();
  }

  @Test
  default void of_eight_requests_at_once_a_key_means_one() throws Exception {
    var scope = People.id(Kind.USR);
    var number = new AtomicInteger();

    var kept =
        atOnce(
            8, () -> market().orders().marked(request(scope, "" + number.incrementAndGet(), NOON)));

    assertThat(kept).containsOnlyOnce(true);
  }

  private static Once.Marked request(String scope, String fingerprint, Instant at) {
    return new Once.Marked(scope, "key", fingerprint, new Once.Answer(204, "", ""), at);
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
                return market().keep(expired, paid(expired), event) instanceof Orders.Kept.Done;
              } catch (Repeated | Stale e) {
                refused.incrementAndGet();
                return false;
              }
            });

    assertThat(kept).filteredOn(Boolean.TRUE::equals).hasSize(1);
    assertThat(refused).hasValue(7);
    assertThat(market().available(mug)).isEqualTo(8);
  }
}
