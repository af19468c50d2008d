package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.People;
import dev.souk.id.Kind;
import dev.souk.local.stripe.Fault;
import dev.souk.orders.Order;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import dev.souk.orders.Status;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Looking after payments")
class LookingAfterTest {
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

  @Nested
  @DisplayName("sweeps what is due and")
  class Sweeping {
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
      assertThat(status(slow)).isEqualTo(Status.AWAITING_PAYMENT);
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

  @Nested
  @DisplayName("sends refunds it is told of and")
  class Sending {
    @Test
    void sends_each_once_however_often_it_is_told() throws Exception {
      var order = till.paid(till.stocked(5), 1);
      till.cancel(till.customer, order.id());

      var done = People.atOnce(6, () -> till.sendRefunds(order));

      assertThat(done).contains(true);
      assertThat(till.sendRefunds(order)).isTrue();
      till.quiet();
      assertThat(status(order)).isEqualTo(Status.REFUNDED);
      assertThat(till.givenBack(order)).isEqualTo(order.payment().amount().amount());
    }

    @Test
    void has_a_message_brought_again_while_stripe_is_down() {
      var order = till.paid(till.stocked(5), 1);
      till.cancel(till.customer, order.id());
      till.stripe.stripe.faults().down(new Fault.Refuse(503));

      assertThat(till.sendRefunds(order)).isFalse();
      assertThat(status(order)).isEqualTo(Status.REFUND_PENDING);
    }

    @Test
    void takes_what_is_nothing_of_its_own_and_gives_up_what_it_cannot_read() {
      assertThat(
              till.sendRefunds("{\"detail\":{\"orderId\":\"%s\"}}".formatted(People.id(Kind.ORD))))
          .isTrue();
      for (var body : List.of("", "{", "[]", "{}", "{\"detail\":1}")) {
        assertThat(till.sendRefunds(body)).isFalse();
      }
    }
  }

  @Nested
  @DisplayName("lets a customer call an order off and")
  class Cancelling {
    private int cancel(Order order) {
      return till.cancel(till.customer, order.id()).status();
    }

    @Test
    void ends_the_page_first_so_that_it_cannot_be_paid_any_more() {
      var ware = till.stocked(5);
      var order = till.placed(ware, 2);
      var session = till.session(order);

      assertThat(cancel(order)).isEqualTo(204);
      assertThat(cancel(order)).isEqualTo(204);
      till.stripe.pays(session);
      till.quiet();

      assertThat(status(order)).isEqualTo(Status.CANCELLED);
      assertThat(till.available(ware)).isEqualTo(5);
    }

    @Test
    void lets_go_at_once_what_has_no_page() {
      var ware = till.stocked(5);
      var order = till.placed(ware, 2);
      till.stripe.stripe.faults().down(new Fault.Refuse(503));

      assertThat(cancel(order)).isEqualTo(204);
      assertThat(till.available(ware)).isEqualTo(5);
    }

    @Test
    void finds_the_page_it_has_not_heard_of() {
      var order = till.placed(till.stocked(5), 1);
      var opening = order.opening(till.now());
      till.orders.keep(order, opening, null);
      var open = (Checkouts.Found.Open) till.stripe.checkouts().open(opening);

      assertThat(cancel(order)).isEqualTo(204);

      assertThat(till.stripe.checkouts().find(open.session()))
          .isEqualTo(new Checkouts.Found.Ended(open.session()));
    }

    @Test
    void keeps_it_while_stripe_does_not_say_that_it_cannot_be_paid() {
      var order = till.placed(till.stocked(5), 1);
      till.session(order);
      till.stripe.stripe.faults().down(new Fault.Refuse(503));

      assertThat(cancel(order)).isEqualTo(503);
      assertThat(status(order)).isEqualTo(Status.AWAITING_PAYMENT);
    }

    @Test
    void gives_the_money_back_when_it_was_paid_a_moment_before() {
      deaf();
      var order = till.placed(till.stocked(5), 1);
      till.stripe.pays(till.session(order));

      assertThat(cancel(order)).isEqualTo(204);

      assertThat(status(order)).isEqualTo(Status.REFUND_PENDING);
    }

    @Test
    void refuses_while_the_money_is_on_its_way() {
      var order = till.placed(till.stocked(5), 1);
      till.stripe.paysLater(till.session(order));

      assertThat(till.cancel(till.customer, order.id()).code()).isEqualTo("order-paid");
    }

    @Test
    void gives_back_a_paid_order_once() {
      var ware = till.stocked(5);
      var order = till.paid(ware, 2);

      assertThat(cancel(order)).isEqualTo(204);
      var once = till.now(order);
      assertThat(cancel(order)).isEqualTo(204);

      assertThat(till.now(order)).isEqualTo(once);
      assertThat(till.available(ware)).isEqualTo(5);
    }

    @Test
    void says_of_anothers_order_and_of_none_the_same() {
      var order = till.placed(till.stocked(5), 1);
      var stranger = People.id(Kind.USR);

      var anothers = till.cancel(stranger, order.id());

      assertThat(anothers.status()).isEqualTo(404);
      assertThat(till.cancel(stranger, "nonsense").body()).isEqualTo(anothers.body());
    }

    @Test
    void refuses_what_has_ended_by_itself() {
      var order = till.placed(till.stocked(5), 1);
      till.later(Duration.ofMinutes(15));
      till.sweep();

      assertThat(till.cancel(till.customer, order.id()).code()).isEqualTo("order-over");
    }
  }
}
