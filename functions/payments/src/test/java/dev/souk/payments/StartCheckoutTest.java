package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.People;
import dev.souk.id.Kind;
import dev.souk.local.stripe.Fault;
import dev.souk.orders.Hold;
import dev.souk.orders.Order;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.PaymentRefusal;
import dev.souk.orders.Status;
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
  private Till till;

  @BeforeEach
  void open() throws Exception {
    till = new Till();
  }

  @AfterEach
  void close() throws Exception {
    till.close();
  }

  private Hold hold(Order order) {
    return ((Order.AwaitingPayment) till.now(order)).hold();
  }

  @Test
  void opens_a_page_that_ends_before_the_hold_does() {
    var order = till.placed(till.stocked(5), 2);

    var answer = till.checkout(order);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json())
        .containsEntry("orderId", order.id())
        .containsEntry("expiresAt", "2026-03-01T12:31:00.000Z");
    assertThat(hold(order).stage()).isEqualTo(Hold.Stage.OPEN);
    assertThat(hold(order).until()).isEqualTo("2026-03-01T12:35:00Z");
  }

  @Test
  void again_gives_the_same_page_to_however_many_ask_at_once() throws Exception {
    var order = till.placed(till.stocked(5), 2);

    var asked = People.atOnce(6, () -> till.checkout(order));

    var pages = new HashSet<Object>();
    asked.stream()
        .filter(each -> each.status() == 200)
        .forEach(each -> pages.add(each.json().get("checkoutUrl")));
    assertThat(asked).extracting(each -> each.status()).isSubsetOf(200, 503).contains(200);
    assertThat(pages).hasSize(1).contains(till.checkout(order).json().get("checkoutUrl"));
  }

  @Test
  void under_a_key_that_means_another_order_is_refused() {
    var ware = till.stocked(5);
    var order = till.placed(ware, 2);
    var other = till.placed(ware, 1);
    var key = UUID.randomUUID().toString();

    assertThat(till.checkout(key, order).status()).isEqualTo(200);
    var reused = till.checkout(key, other);

    assertThat(reused.status()).isEqualTo(422);
    assertThat(reused.code()).isEqualTo("idempotency-key-reused");
    assertThat(till.now(other)).isEqualTo(other);
    assertThat(till.checkout(key, order).status()).isEqualTo(200);
  }

  @Test
  void of_anothers_order_is_as_of_none() {
    var order = till.placed(till.stocked(5), 2);
    var stranger = People.id(Kind.USR);

    var anothers = till.checkout(stranger, order.id());
    var none = till.checkout(stranger, People.id(Kind.ORD));

    assertThat(anothers.status()).isEqualTo(404);
    assertThat(anothers.body()).isEqualTo(none.body());
    assertThat(till.checkout(stranger, "nonsense").status()).isEqualTo(404);
    assertThat(till.now(order)).isEqualTo(order);
  }

  @Test
  void of_a_paid_order_is_refused() {
    var order = till.paid(till.stocked(5), 2);

    assertThat(till.checkout(order).code()).isEqualTo("order-paid");
  }

  @Test
  void of_an_order_that_was_paid_a_moment_ago_makes_it_paid_before_stripe_tells() {
    var order = till.placed(till.stocked(5), 2);
    var session = till.session(order);
    till.stripe.stripe.webhooks().hold();
    till.stripe.pays(session);

    assertThat(till.checkout(order).code()).isEqualTo("order-paid");
    assertThat(till.now(order)).isInstanceOf(PaidOrder.class);
  }

  @Test
  void of_an_order_that_has_ended_is_refused() {
    var order = till.placed(till.stocked(5), 2);
    till.session(order);
    till.later(Duration.ofMinutes(32));

    assertThat(till.now(order).status()).isEqualTo(Status.EXPIRED);
    assertThat(till.checkout(order).code()).isEqualTo("order-over");
  }

  @Test
  void of_what_stripe_refuses_for_good_ends_the_order_at_once_and_says_why() {
    var refused =
        Map.of(
            "amount-too-small", Ordered.brought(Ordered.mugs(till.stocked(5), 1, 1290), 49),
            "amount-too-large",
                Ordered.brought(Ordered.mugs(till.stocked(5), 1, 1290), 100_000_000L));
    refused.forEach((why, part) -> {
      var order = till.placed(part);

      var answer = till.checkout(order);

      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.code()).isEqualTo("order-over");
      assertThat(answer.body()).contains(order.id(), why);
      assertThat(till.now(order).status()).isEqualTo(Status.CANCELLED);
      assertThat(till.now(order).units()).isEmpty();
      assertThat(till.checkout(order).body()).contains(why);
    });
  }

  @Test
  void of_what_stripe_refuses_for_good_lets_its_goods_go_at_once() {
    var ware = till.stocked(5);
    var order = till.placed(Ordered.brought(Ordered.mugs(ware, 1, 1290), 49));
    assertThat(till.available(ware)).isEqualTo(4);

    till.checkout(order);

    assertThat(till.available(ware)).isEqualTo(5);
    assertThat(((Order.Unpaid) till.now(order)).refusal())
        .isEqualTo(PaymentRefusal.AMOUNT_TOO_SMALL);
  }

  @Test
  void says_so_when_stripe_is_down_and_holds_the_goods_until_stripe_is_back() {
    var ware = till.stocked(5);
    var order = till.placed(ware, 2);
    till.stripe.stripe.faults().down(new Fault.Refuse(503));

    var answer = till.checkout(order);

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("retry-after")).isNotEmpty();
    assertThat(hold(order).stage()).isEqualTo(Hold.Stage.OPENING);
    till.later(Duration.ofMinutes(36));
    assertThat(org.assertj.core.api.Assertions.catchThrowable(till::sweep)).isNotNull();
    assertThat(till.available(ware)).isEqualTo(3);

    till.stripe.stripe.faults().clear();
    till.later(Duration.ofMinutes(5));
    till.sweep();

    assertThat(till.now(order).status()).isEqualTo(Status.EXPIRED);
    assertThat(till.available(ware)).isEqualTo(5);
  }

  @Test
  void begins_anew_when_stripe_comes_back_later_than_its_least_time_allows() {
    var order = till.placed(till.stocked(5), 2);
    till.stripe.stripe.faults().down(new Fault.Refuse(503));
    till.checkout(order);
    till.stripe.stripe.faults().clear();
    till.later(Duration.ofMinutes(10));

    assertThat(till.checkout(order).json()).containsEntry("expiresAt", "2026-03-01T12:41:00.000Z");
    assertThat(hold(order).until()).isEqualTo("2026-03-01T12:45:00Z");
  }

  @Test
  void finds_the_page_whose_answer_was_lost() {
    var order = till.placed(till.stocked(5), 2);
    till.stripe.stripe.faults().next(new Fault.Drop(Fault.Moment.AFTER));
    assertThat(till.checkout(order).status()).isEqualTo(503);

    assertThat(till.checkout(order).status()).isEqualTo(200);
    till.stripe.pays(till.session(order));
    till.quiet();

    assertThat(till.now(order)).isInstanceOf(PaidOrder.class);
  }
}
