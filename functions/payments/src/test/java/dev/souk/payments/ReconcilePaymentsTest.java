package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.AccountFixtures;
import dev.souk.local.stripe.StripeFault;
import dev.souk.orders.Order;
import dev.souk.orders.OrderStatus;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sweep of payments")
class ReconcilePaymentsTest {
  private PaymentFunctionsFixture fixture;

  @BeforeEach
  void open() throws Exception {
    fixture = new PaymentFunctionsFixture();
  }

  @AfterEach
  void close() throws Exception {
    fixture.close();
  }

  private void deaf() {
    fixture.stripe.stripe.webhooks().copies(0);
  }

  private OrderStatus status(Order order) {
    return fixture.now(order).status();
  }

  @Test
  void ends_an_order_nobody_began_to_pay() {
    var ware = fixture.stocked(5);
    var order = fixture.placed(ware, 2);
    fixture.later(Duration.ofMinutes(14));
    fixture.sweep();
    assertThat(status(order)).isEqualTo(OrderStatus.AWAITING_PAYMENT);

    fixture.later(Duration.ofMinutes(1));
    fixture.sweep();

    assertThat(status(order)).isEqualTo(OrderStatus.EXPIRED);
    assertThat(fixture.available(ware)).isEqualTo(5);
  }

  @Test
  void makes_up_for_a_lost_webhook_of_a_payment() {
    deaf();
    var order = fixture.placed(fixture.stocked(5), 2);
    fixture.stripe.pays(fixture.session(order));
    fixture.later(Duration.ofMinutes(36));
    fixture.sweep();

    assertThat(status(order)).isEqualTo(OrderStatus.PAID);
  }

  @Test
  void makes_up_for_lost_webhooks_of_an_end_of_a_slow_payment_and_of_its_failure() {
    deaf();
    var ware = fixture.stocked(9);
    var left = fixture.placed(ware, 1);
    var slow = fixture.placed(ware, 1);
    var failed = fixture.placed(ware, 1);
    fixture.session(left);
    var settles = fixture.session(slow);
    var bounces = fixture.session(failed);
    fixture.stripe.paysLater(settles);
    fixture.stripe.paysLater(bounces);
    fixture.stripe.bounces(bounces);
    fixture.later(Duration.ofMinutes(36));
    fixture.sweep();

    assertThat(status(left)).isEqualTo(OrderStatus.EXPIRED);
    assertThat(status(failed)).isEqualTo(OrderStatus.EXPIRED);
    assertThat(status(slow)).isEqualTo(OrderStatus.PAYMENT_PROCESSING);
    assertThat(fixture.available(ware)).isEqualTo(8);

    fixture.stripe.settles(settles);
    fixture.later(Duration.ofDays(8));
    fixture.sweep();

    assertThat(status(slow)).isEqualTo(OrderStatus.PAID);
  }

  @Test
  void finds_a_session_we_never_heard_of_and_what_has_become_of_it() {
    deaf();
    var order = fixture.placed(fixture.stocked(5), 1);
    var opening = order.opening(fixture.now());
    fixture.orders.save(order, opening, null);
    fixture.stripe.pays(
        ((CheckoutSessions.SessionState.Open) fixture.stripe.checkouts().open(opening)).session());
    fixture.later(Duration.ofMinutes(36));
    fixture.sweep();

    assertThat(status(order)).isEqualTo(OrderStatus.PAID);
  }

  @Test
  void lets_nothing_go_while_stripe_is_down_and_looks_at_the_others_all_the_same() {
    var ware = fixture.stocked(9);
    var opened = fixture.placed(ware, 2);
    fixture.session(opened);
    var plain = fixture.placed(ware, 1);
    deaf();
    fixture.stripe.stripe.faults().down(new StripeFault.Reject(503));
    fixture.later(Duration.ofMinutes(36));

    assertThatThrownBy(() -> fixture.sweep()).hasMessageContaining("1 orders");

    assertThat(status(opened)).isEqualTo(OrderStatus.AWAITING_PAYMENT);
    assertThat(status(plain)).isEqualTo(OrderStatus.EXPIRED);
    assertThat(fixture.available(ware)).isEqualTo(7);
    fixture.stripe.stripe.faults().clear();
    fixture.later(Duration.ofMinutes(5));
    fixture.sweep();
    assertThat(fixture.available(ware)).isEqualTo(9);
  }

  @Test
  void may_be_repeated_and_done_by_several_at_once() throws Exception {
    deaf();
    var ware = fixture.stocked(9);
    var order = fixture.placed(ware, 2);
    fixture.session(order);
    fixture.later(Duration.ofMinutes(36));

    AccountFixtures.atOnce(
        4,
        () -> {
          fixture.sweep();
          return 0;
        });
    fixture.sweep();

    assertThat(status(order)).isEqualTo(OrderStatus.EXPIRED);
    assertThat(fixture.available(ware)).isEqualTo(9);
  }

  @Test
  void sends_a_refund_nobody_has_sent_once() {
    deaf();
    var order = fixture.paidUnheard(fixture.stocked(5), 1);
    fixture.cancel(fixture.customer, order.id());
    fixture.stripe.stripe.faults().next(new StripeFault.Fail(StripeFault.Moment.AFTER));
    fixture.later(Duration.ofMinutes(3));
    fixture.sweep();
    fixture.later(Duration.ofMinutes(5));
    fixture.sweep();

    assertThat(status(order)).isEqualTo(OrderStatus.REFUNDED);
    assertThat(fixture.givenBack(order)).isEqualTo(order.payment().amount().amount());
  }

  @Test
  void looks_for_a_refund_that_stripe_may_have_forgotten_before_it_is_sent() {
    deaf();
    var order = fixture.paidUnheard(fixture.stocked(5), 1);
    fixture.cancel(fixture.customer, order.id());
    var asked = (PaidOrder) fixture.now(order);
    var sent = fixture.stripe.refunds().submit(asked, asked.refunds().findFirst().orElseThrow());
    fixture.later(Duration.ofDays(3));
    fixture.sweep();

    assertThat(((PaidOrder) fixture.now(order)).refunds().map(Refund::state)).containsExactly(sent);
  }

  @Test
  void asks_about_a_refund_nothing_was_heard_of_for_a_day() {
    deaf();
    var order = fixture.paidUnheard(fixture.stocked(5), 1);
    fixture.cancel(fixture.customer, order.id());
    fixture.stripe.takesItsTime();
    assertThat(fixture.sendRefunds(order)).isTrue();
    assertThat(status(order)).isEqualTo(OrderStatus.REFUND_PENDING);

    fixture.later(Duration.ofHours(25));
    fixture.sweep();

    assertThat(status(order)).isEqualTo(OrderStatus.REFUNDED);
  }
}
