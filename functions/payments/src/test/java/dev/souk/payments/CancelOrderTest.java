package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.id.IdType;
import dev.souk.local.stripe.StripeFault;
import dev.souk.orders.Order;
import dev.souk.orders.OrderStatus;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A customer who calls an order off")
class CancelOrderTest {
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

  private int cancel(Order order) {
    return fixture.cancel(fixture.customer, order.id()).status();
  }

  @Test
  void ends_the_page_first_so_that_it_cannot_be_paid_any_more() {
    var ware = fixture.stocked(5);
    var order = fixture.placed(ware, 2);
    var session = fixture.session(order);

    assertThat(cancel(order)).isEqualTo(204);
    assertThat(cancel(order)).isEqualTo(204);
    fixture.stripe.pays(session);
    fixture.quiet();

    assertThat(status(order)).isEqualTo(OrderStatus.CANCELLED);
    assertThat(fixture.available(ware)).isEqualTo(5);
  }

  @Test
  void lets_go_at_once_what_has_no_page() {
    var ware = fixture.stocked(5);
    var order = fixture.placed(ware, 2);
    fixture.stripe.stripe.faults().down(new StripeFault.Reject(503));

    assertThat(cancel(order)).isEqualTo(204);
    assertThat(fixture.available(ware)).isEqualTo(5);
  }

  @Test
  void finds_the_page_it_has_not_heard_of() {
    var order = fixture.placed(fixture.stocked(5), 1);
    var opening = order.opening(fixture.now());
    fixture.orders.save(order, opening, null);
    var open = (CheckoutSessions.SessionState.Open) fixture.stripe.checkouts().open(opening);

    assertThat(cancel(order)).isEqualTo(204);

    assertThat(fixture.stripe.checkouts().find(open.session()))
        .isEqualTo(new CheckoutSessions.SessionState.Expired(open.session()));
  }

  @Test
  void keeps_it_while_stripe_does_not_say_that_it_cannot_be_paid() {
    var order = fixture.placed(fixture.stocked(5), 1);
    fixture.session(order);
    fixture.stripe.stripe.faults().down(new StripeFault.Reject(503));

    assertThat(cancel(order)).isEqualTo(503);
    assertThat(status(order)).isEqualTo(OrderStatus.AWAITING_PAYMENT);
  }

  @Test
  void gives_the_money_back_when_it_was_paid_a_moment_before() {
    deaf();
    var order = fixture.placed(fixture.stocked(5), 1);
    fixture.stripe.pays(fixture.session(order));

    assertThat(cancel(order)).isEqualTo(204);

    assertThat(status(order)).isEqualTo(OrderStatus.REFUND_PENDING);
  }

  @Test
  void refuses_while_the_money_is_on_its_way() {
    var order = fixture.placed(fixture.stocked(5), 1);
    fixture.stripe.paysLater(fixture.session(order));

    assertThat(fixture.cancel(fixture.customer, order.id()).code()).isEqualTo("order-paid");
  }

  @Test
  void gives_back_a_paid_order_once() {
    var ware = fixture.stocked(5);
    var order = fixture.paid(ware, 2);

    assertThat(cancel(order)).isEqualTo(204);
    var idempotency = fixture.now(order);
    assertThat(cancel(order)).isEqualTo(204);

    assertThat(fixture.now(order)).isEqualTo(idempotency);
    assertThat(fixture.available(ware)).isEqualTo(5);
  }

  @Test
  void says_of_anothers_order_and_of_none_the_same() {
    var order = fixture.placed(fixture.stocked(5), 1);
    var stranger = AccountFixtures.id(IdType.USR);

    var anothers = fixture.cancel(stranger, order.id());

    assertThat(anothers.status()).isEqualTo(404);
    assertThat(fixture.cancel(stranger, "nonsense").body()).isEqualTo(anothers.body());
  }

  @Test
  void refuses_what_has_ended_by_itself() {
    var order = fixture.placed(fixture.stocked(5), 1);
    fixture.later(Duration.ofMinutes(15));
    fixture.sweep();

    assertThat(fixture.cancel(fixture.customer, order.id()).code()).isEqualTo("order-closed");
  }
}
