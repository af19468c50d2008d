package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.id.IdType;
import dev.souk.local.stripe.StripeFault;
import dev.souk.orders.Order;
import dev.souk.orders.OrderStatus;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.PaymentFailureReason;
import dev.souk.orders.StockReservation;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Checking out")
class StartCheckoutTest {
  private PaymentFunctionsFixture fixture;

  @BeforeEach
  void open() throws Exception {
    fixture = new PaymentFunctionsFixture();
  }

  @AfterEach
  void close() throws Exception {
    fixture.close();
  }

  private StockReservation hold(Order order) {
    return ((Order.AwaitingPayment) fixture.now(order)).reservation();
  }

  @Test
  void opens_a_page_that_ends_before_the_hold_does() {
    var order = fixture.placed(fixture.stocked(5), 2);

    var answer = fixture.checkout(order);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json())
        .containsEntry("orderId", order.id())
        .containsEntry("expiresAt", "2026-03-01T12:31:00.000Z");
    assertThat(hold(order).stage()).isEqualTo(StockReservation.Stage.OPEN);
    assertThat(hold(order).until()).isEqualTo("2026-03-01T12:35:00Z");
  }

  @Test
  void again_gives_the_same_page_to_however_many_ask_at_once() throws Exception {
    var order = fixture.placed(fixture.stocked(5), 2);

    var asked = AccountFixtures.atOnce(6, () -> fixture.checkout(order));

    var pages = new HashSet<Object>();
    asked.stream()
        .filter(each -> each.status() == 200)
        .forEach(each -> pages.add(each.json().get("checkoutUrl")));
    assertThat(asked).extracting(each -> each.status()).isSubsetOf(200, 503).contains(200);
    assertThat(pages).hasSize(1).contains(fixture.checkout(order).json().get("checkoutUrl"));
  }

  @Test
  void under_a_key_that_means_another_order_is_refused() {
    var ware = fixture.stocked(5);
    var order = fixture.placed(ware, 2);
    var other = fixture.placed(ware, 1);
    var key = UUID.randomUUID().toString();

    assertThat(fixture.checkout(key, order).status()).isEqualTo(200);
    var reused = fixture.checkout(key, other);

    assertThat(reused.status()).isEqualTo(422);
    assertThat(reused.code()).isEqualTo("idempotency-key-reused");
    assertThat(fixture.now(other)).isEqualTo(other);
    assertThat(fixture.checkout(key, order).status()).isEqualTo(200);
  }

  @Test
  void of_anothers_order_is_as_of_none() {
    var order = fixture.placed(fixture.stocked(5), 2);
    var stranger = AccountFixtures.id(IdType.USR);

    var anothers = fixture.checkout(stranger, order.id());
    var none = fixture.checkout(stranger, AccountFixtures.id(IdType.ORD));

    assertThat(anothers.status()).isEqualTo(404);
    assertThat(anothers.body()).isEqualTo(none.body());
    assertThat(fixture.checkout(stranger, "nonsense").status()).isEqualTo(404);
    assertThat(fixture.now(order)).isEqualTo(order);
  }

  @Test
  void of_a_paid_order_is_refused() {
    var order = fixture.paid(fixture.stocked(5), 2);

    assertThat(fixture.checkout(order).code()).isEqualTo("order-paid");
  }

  @Test
  void of_an_order_that_was_paid_a_moment_ago_makes_it_paid_before_stripe_tells() {
    var order = fixture.placed(fixture.stocked(5), 2);
    var session = fixture.session(order);
    fixture.stripe.stripe.webhooks().hold();
    fixture.stripe.pays(session);

    assertThat(fixture.checkout(order).code()).isEqualTo("order-paid");
    assertThat(fixture.now(order)).isInstanceOf(PaidOrder.class);
  }

  @Test
  void of_an_order_that_has_ended_is_refused() {
    var order = fixture.placed(fixture.stocked(5), 2);
    fixture.session(order);
    fixture.later(Duration.ofMinutes(32));

    assertThat(fixture.now(order).status()).isEqualTo(OrderStatus.EXPIRED);
    assertThat(fixture.checkout(order).code()).isEqualTo("order-closed");
  }

  @Test
  void of_what_stripe_refuses_for_good_ends_the_order_at_once_and_says_why() {
    var refused =
        Map.of(
            "amount-too-small",
                PayableOrderFixtures.brought(
                    PayableOrderFixtures.mugs(fixture.stocked(5), 1, 1290), 49),
            "amount-too-large",
                PayableOrderFixtures.brought(
                    PayableOrderFixtures.mugs(fixture.stocked(5), 1, 1290), 100_000_000L));
    refused.forEach((why, part) -> {
      var order = fixture.placed(part);

      var answer = fixture.checkout(order);

      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.code()).isEqualTo("order-closed");
      assertThat(answer.body()).contains(order.id(), why);
      assertThat(fixture.now(order).status()).isEqualTo(OrderStatus.CANCELLED);
      assertThat(fixture.now(order).units()).isEmpty();
      assertThat(fixture.checkout(order).body()).contains(why);
    });
  }

  @Test
  void of_what_stripe_refuses_for_good_lets_its_goods_go_at_once() {
    var ware = fixture.stocked(5);
    var order =
        fixture.placed(PayableOrderFixtures.brought(PayableOrderFixtures.mugs(ware, 1, 1290), 49));
    assertThat(fixture.available(ware)).isEqualTo(4);

    fixture.checkout(order);

    assertThat(fixture.available(ware)).isEqualTo(5);
    assertThat(((Order.Unpaid) fixture.now(order)).paymentFailureReason())
        .isEqualTo(PaymentFailureReason.AMOUNT_TOO_SMALL);
  }

  @Test
  void says_so_when_stripe_is_down_and_holds_the_goods_until_stripe_is_back() {
    var ware = fixture.stocked(5);
    var order = fixture.placed(ware, 2);
    fixture.stripe.stripe.faults().down(new StripeFault.Reject(503));

    var answer = fixture.checkout(order);

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("retry-after")).isNotEmpty();
    assertThat(hold(order).stage()).isEqualTo(StockReservation.Stage.OPENING);
    fixture.later(Duration.ofMinutes(36));
    assertThat(org.assertj.core.api.Assertions.catchThrowable(fixture::sweep)).isNotNull();
    assertThat(fixture.available(ware)).isEqualTo(3);

    fixture.stripe.stripe.faults().clear();
    fixture.later(Duration.ofMinutes(5));
    fixture.sweep();

    assertThat(fixture.now(order).status()).isEqualTo(OrderStatus.EXPIRED);
    assertThat(fixture.available(ware)).isEqualTo(5);
  }

  @Test
  void begins_anew_when_stripe_comes_back_later_than_its_least_time_allows() {
    var order = fixture.placed(fixture.stocked(5), 2);
    fixture.stripe.stripe.faults().down(new StripeFault.Reject(503));
    fixture.checkout(order);
    fixture.stripe.stripe.faults().clear();
    fixture.later(Duration.ofMinutes(10));

    assertThat(fixture.checkout(order).json())
        .containsEntry("expiresAt", "2026-03-01T12:41:00.000Z");
    assertThat(hold(order).until()).isEqualTo("2026-03-01T12:45:00Z");
  }

  @Test
  void finds_the_page_whose_answer_was_lost() {
    var order = fixture.placed(fixture.stocked(5), 2);
    fixture.stripe.stripe.faults().next(new StripeFault.Drop(StripeFault.Moment.AFTER));
    assertThat(fixture.checkout(order).status()).isEqualTo(503);

    assertThat(fixture.checkout(order).status()).isEqualTo(200);
    fixture.stripe.pays(fixture.session(order));
    fixture.quiet();

    assertThat(fixture.now(order)).isInstanceOf(PaidOrder.class);
  }
}
