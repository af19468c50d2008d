package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.People;
import dev.souk.local.stripe.Fault;
import dev.souk.orders.Order;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import dev.souk.orders.Status;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sweep of payments")
class ReconcilePaymentsTest {
  private Till till;

  @BeforeEach
  void open() throws Exception {
    till = new Till();
  }

  @AfterEach
  void close() throws Exception {
    till.close();
  }

  private void deaf() {
    till.stripe.stripe.webhooks().copies(0);
  }

  private Status status(Order order) {
    return till.now(order).status();
  }

  @Test
  void ends_an_order_nobody_began_to_pay() {
    var ware = till.stocked(5);
    var order = till.placed(ware, 2);
    till.later(Duration.ofMinutes(14));
    till.sweep();
    assertThat(status(order)).isEqualTo(Status.AWAITING_PAYMENT);

    till.later(Duration.ofMinutes(1));
    till.sweep();

    assertThat(status(order)).isEqualTo(Status.EXPIRED);
    assertThat(till.available(ware)).isEqualTo(5);
  }

  @Test
  void makes_up_for_a_lost_webhook_of_a_payment() {
    deaf();
    var order = till.placed(till.stocked(5), 2);
    till.stripe.pays(till.session(order));
    till.later(Duration.ofMinutes(36));
    till.sweep();

    assertThat(status(order)).isEqualTo(Status.PAID);
  }

  @Test
  void makes_up_for_lost_webhooks_of_an_end_of_a_slow_payment_and_of_its_failure() {
    deaf();
    var ware = till.stocked(9);
    var left = till.placed(ware, 1);
    var slow = till.placed(ware, 1);
    var failed = till.placed(ware, 1);
    till.session(left);
    var settles = till.session(slow);
    var bounces = till.session(failed);
    till.stripe.paysLater(settles);
    till.stripe.paysLater(bounces);
    till.stripe.bounces(bounces);
    till.later(Duration.ofMinutes(36));
    till.sweep();

    assertThat(status(left)).isEqualTo(Status.EXPIRED);
    assertThat(status(failed)).isEqualTo(Status.EXPIRED);
    assertThat(status(slow)).isEqualTo(Status.PAYMENT_PROCESSING);
    assertThat(till.available(ware)).isEqualTo(8);

    till.stripe.settles(settles);
    till.later(Duration.ofDays(8));
    till.sweep();

    assertThat(status(slow)).isEqualTo(Status.PAID);
  }

  @Test
  void finds_a_session_we_never_heard_of_and_what_has_become_of_it() {
    deaf();
    var order = till.placed(till.stocked(5), 1);
    var opening = order.opening(till.now());
    till.orders.keep(order, opening, null);
    till.stripe.pays(((Checkouts.Found.Open) till.stripe.checkouts().open(opening)).session());
    till.later(Duration.ofMinutes(36));
    till.sweep();

    assertThat(status(order)).isEqualTo(Status.PAID);
  }

  @Test
  void lets_nothing_go_while_stripe_is_down_and_looks_at_the_others_all_the_same() {
    var ware = till.stocked(9);
    var opened = till.placed(ware, 2);
    till.session(opened);
    var plain = till.placed(ware, 1);
    deaf();
    till.stripe.stripe.faults().down(new Fault.Refuse(503));
    till.later(Duration.ofMinutes(36));

    assertThatThrownBy(() -> till.sweep()).hasMessageContaining("1 orders");

    assertThat(status(opened)).isEqualTo(Status.AWAITING_PAYMENT);
    assertThat(status(plain)).isEqualTo(Status.EXPIRED);
    assertThat(till.available(ware)).isEqualTo(7);
    till.stripe.stripe.faults().clear();
    till.later(Duration.ofMinutes(5));
    till.sweep();
    assertThat(till.available(ware)).isEqualTo(9);
  }

  @Test
  void may_be_repeated_and_done_by_several_at_once() throws Exception {
    deaf();
    var ware = till.stocked(9);
    var order = till.placed(ware, 2);
    till.session(order);
    till.later(Duration.ofMinutes(36));

    People.atOnce(
        4,
        () -> {
          till.sweep();
          return 0;
        });
    till.sweep();

    assertThat(status(order)).isEqualTo(Status.EXPIRED);
    assertThat(till.available(ware)).isEqualTo(9);
  }

  @Test
  void sends_a_refund_nobody_has_sent_once() {
    deaf();
    var order = till.paidUnheard(till.stocked(5), 1);
    till.cancel(till.customer, order.id());
    till.stripe.stripe.faults().next(new Fault.Fail(Fault.Moment.AFTER));
    till.later(Duration.ofMinutes(3));
    till.sweep();
    till.later(Duration.ofMinutes(5));
    till.sweep();

    assertThat(status(order)).isEqualTo(Status.REFUNDED);
    assertThat(till.givenBack(order)).isEqualTo(order.payment().amount().amount());
  }

  @Test
  void looks_for_a_refund_that_stripe_may_have_forgotten_before_it_is_sent() {
    deaf();
    var order = till.paidUnheard(till.stocked(5), 1);
    till.cancel(till.customer, order.id());
    var asked = (PaidOrder) till.now(order);
    var sent = till.stripe.refunds().send(asked, asked.refunds().findFirst().orElseThrow());
    till.later(Duration.ofDays(3));
    till.sweep();

    assertThat(((PaidOrder) till.now(order)).refunds().map(Refund::state)).containsExactly(sent);
  }

  @Test
  void asks_about_a_refund_nothing_was_heard_of_for_a_day() {
    deaf();
    var order = till.paidUnheard(till.stocked(5), 1);
    till.cancel(till.customer, order.id());
    till.stripe.takesItsTime();
    assertThat(till.sendRefunds(order)).isTrue();
    assertThat(status(order)).isEqualTo(Status.REFUND_PENDING);

    till.later(Duration.ofHours(25));
    till.sweep();

    assertThat(status(order)).isEqualTo(Status.REFUNDED);
  }
}
