package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import dev.souk.orders.Status;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What Stripe tells of what comes after")
class LaterNoticesTest {
  private Till till;

  @BeforeEach
  void open() throws Exception {
    till = new Till();
  }

  @AfterEach
  void close() throws Exception {
    till.close();
  }

  @Test
  void a_checkout_that_ends_lets_the_goods_go() {
    var ware = till.stocked(5);
    var order = till.placed(ware, 2);
    till.session(order);

    till.later(Duration.ofMinutes(32));

    assertThat(till.now(order).status()).isEqualTo(Status.EXPIRED);
    assertThat(till.available(ware)).isEqualTo(5);
  }

  @Test
  void a_refund_that_comes_back_is_known_to_have_failed() {
    var order = till.paid(till.stocked(5), 1);
    till.cancel(till.customer, order.id());
    assertThat(till.sendRefunds(order)).isTrue();
    till.quiet();
    assertThat(till.now(order).status()).isEqualTo(Status.REFUNDED);
    var refund = ((PaidOrder) till.now(order)).refunds().findFirst().orElseThrow();
    var name = ((Refund.State.Succeeded) refund.state()).name();

    till.stripe.stripe.bank().returnsRefund(name);
    till.quiet();

    var now = (PaidOrder) till.now(order);
    assertThat(now.refunds().findFirst().orElseThrow().state())
        .isEqualTo(new Refund.State.Failed(name));
    assertThat(now.status()).isEqualTo(Status.REFUND_PENDING);
  }
}
