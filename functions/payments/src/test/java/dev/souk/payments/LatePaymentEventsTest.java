package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.orders.OrderStatus;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What Stripe tells of what comes after")
class LatePaymentEventsTest {
  private PaymentFunctionsFixture fixture;

  @BeforeEach
  void open() throws Exception {
    fixture = new PaymentFunctionsFixture();
  }

  @AfterEach
  void close() throws Exception {
    fixture.close();
  }

  @Test
  void a_checkout_that_ends_lets_the_goods_go() {
    var ware = fixture.stocked(5);
    var order = fixture.placed(ware, 2);
    fixture.session(order);

    fixture.later(Duration.ofMinutes(32));

    assertThat(fixture.now(order).status()).isEqualTo(OrderStatus.EXPIRED);
    assertThat(fixture.available(ware)).isEqualTo(5);
  }

  @Test
  void a_refund_that_comes_back_is_known_to_have_failed() {
    var order = fixture.paid(fixture.stocked(5), 1);
    fixture.cancel(fixture.customer, order.id());
    assertThat(fixture.sendRefunds(order)).isTrue();
    fixture.quiet();
    assertThat(fixture.now(order).status()).isEqualTo(OrderStatus.REFUNDED);
    var refund = ((PaidOrder) fixture.now(order)).refunds().findFirst().orElseThrow();
    var name = ((Refund.State.Succeeded) refund.state()).name();

    fixture.stripe.stripe.bank().failRefund(name);
    fixture.quiet();

    var now = (PaidOrder) fixture.now(order);
    assertThat(now.refunds().findFirst().orElseThrow().state())
        .isEqualTo(new Refund.State.Failed(name));
    assertThat(now.status()).isEqualTo(OrderStatus.REFUND_PENDING);
  }
}
