package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.id.IdType;
import dev.souk.local.stripe.StripeFault;
import dev.souk.orders.Order;
import dev.souk.orders.OrderStatus;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A message about refunds")
class SubmitRefundsTest {
  private PaymentFunctionsFixture fixture;

  @BeforeEach
  void open() throws Exception {
    fixture = new PaymentFunctionsFixture();
  }

  @AfterEach
  void close() throws Exception {
    fixture.close();
  }

  private OrderStatus status(Order order) {
    return fixture.now(order).status();
  }

  @Test
  void sends_each_once_however_often_it_is_told() throws Exception {
    var order = fixture.paid(fixture.stocked(5), 1);
    fixture.cancel(fixture.customer, order.id());

    var done = AccountFixtures.atOnce(6, () -> fixture.sendRefunds(order));

    assertThat(done).contains(true);
    assertThat(fixture.sendRefunds(order)).isTrue();
    fixture.quiet();
    assertThat(status(order)).isEqualTo(OrderStatus.REFUNDED);
    assertThat(fixture.givenBack(order)).isEqualTo(order.payment().amount().amount());
  }

  @Test
  void has_a_message_brought_again_while_stripe_is_down() {
    var order = fixture.paid(fixture.stocked(5), 1);
    fixture.cancel(fixture.customer, order.id());
    fixture.stripe.stripe.faults().down(new StripeFault.Reject(503));

    assertThat(fixture.sendRefunds(order)).isFalse();
    assertThat(status(order)).isEqualTo(OrderStatus.REFUND_PENDING);
  }

  @Test
  void takes_what_is_nothing_of_its_own_and_gives_up_what_it_cannot_read() {
    assertThat(
            fixture.sendRefunds(
                "{\"detail\":{\"orderId\":\"%s\"}}".formatted(AccountFixtures.id(IdType.ORD))))
        .isTrue();
    for (var body : List.of("", "{", "[]", "{}", "{\"detail\":1}")) {
      assertThat(fixture.sendRefunds(body)).isFalse();
    }
  }
}
