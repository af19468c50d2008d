package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.People;
import dev.souk.id.Kind;
import dev.souk.local.stripe.Fault;
import dev.souk.orders.Order;
import dev.souk.orders.Status;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A message about refunds")
class SendRefundsTest {
  private Till till;

  @BeforeEach
  void open() throws Exception {
    till = new Till();
  }

  @AfterEach
  void close() throws Exception {
    till.close();
  }

  private Status status(Order order) {
    return till.now(order).status();
  }

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
    assertThat(till.sendRefunds("{\"detail\":{\"orderId\":\"%s\"}}".formatted(People.id(Kind.ORD))))
        .isTrue();
    for (var body : List.of("", "{", "[]", "{}", "{\"detail\":1}")) {
      assertThat(till.sendRefunds(body)).isFalse();
    }
  }
}
