package dev.souk.payments;

import static dev.souk.accounts.AccountFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.orders.Order;
import dev.souk.orders.OrderStatus;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.TestMarket;
import dev.souk.payouts.InMemoryPayoutSettingsRecords;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A hold that is over by our clock, and not by the provider's,")
class OrderReconciliationTest {
  private static final Instant OVER = NOON.plusSeconds(36 * 60);

  private final TestMarket market = TestMarket.inMemory();
  private final InMemoryPaymentProvider provider = new InMemoryPaymentProvider(NOON);
  private final OrderReconciliation reconciliation =
      new OrderReconciliation(
          market.orders(),
          provider,
          provider,
          new InMemoryTransfers(),
          new InMemoryPayoutSettingsRecords());
  private final Order.AwaitingPayment order = opened();

  private Order.AwaitingPayment opened() {
    var placed = market.placed(market.basket(market.shelved(1)));
    var opening = market.kept(placed, placed.opening(NOON));
    var page = (CheckoutSessions.SessionState.Open) provider.open(opening);
    return market.kept(opening, opening.opened(page.session(), NOON));
  }

  private String session() {
    return String.valueOf(order.reservation().session());
  }

  private Order now() {
    return market.orders().find(order.id()).orElseThrow();
  }

  @Test
  void ends_the_page_to_pay_on_before_it_lets_the_goods_go() {
    assertThat(reconciliation.reconcile(order.id(), OVER)).isEqualTo(PaymentEventResult.DONE);

    assertThat(now().status()).isEqualTo(OrderStatus.EXPIRED);
    assertThat(provider.find(session())).isInstanceOf(CheckoutSessions.SessionState.Expired.class);
    provider.pays(session());
    assertThat(provider.find(session())).isInstanceOf(CheckoutSessions.SessionState.Expired.class);
  }

  @Test
  void lets_nothing_go_that_was_paid_at_the_last_moment() {
    provider.pays(session());

    reconciliation.reconcile(order.id(), OVER);

    assertThat(now()).isInstanceOf(PaidOrder.class);
  }
}
