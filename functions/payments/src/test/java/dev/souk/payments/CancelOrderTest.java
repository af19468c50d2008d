package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.People;
import dev.souk.id.Kind;
import dev.souk.local.stripe.Fault;
import dev.souk.orders.Order;
import dev.souk.orders.Status;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A customer who calls an order off")
class CancelOrderTest {
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
