package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.catalog.Offer;
import dev.souk.error.DependencyUnavailableException;
import dev.souk.orders.CancellationTransitions;
import dev.souk.orders.ExternalRefund;
import dev.souk.orders.Order;
import dev.souk.orders.OrderStatus;
import dev.souk.orders.OrderTransitionResult;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import dev.souk.orders.RefundTransitions;
import dev.souk.orders.TestMarket;
import dev.souk.payments.CheckoutSessions.SessionState;
import dev.souk.payouts.InMemoryPayoutSettingsRecords;
import dev.souk.telemetry.AlarmMetric;
import dev.souk.telemetry.CapturedMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// At the speeds that were measured: sixteen orders are looked at at once, each takes 20 ms of the
/// table and 300 ms more where the payment provider is asked.
@DisplayName("Orders that are due")
class DueOrdersTest {
  private static final Duration EVERY = ReconcilePayments.SCHEDULE.every();
  private static final long TABLE_MICROS = 20_000 / 16;
  private static final long PROVIDER_MICROS = 300_000 / 16;
  private static final int STUCK = 10_000;

  private final TestMarket market = TestMarket.inMemory();
  private final Provider provider = new Provider();
  private final DueOrders due =
      new DueOrders(
          market.orders(),
          new OrderReconciliation(
              market.orders(),
              provider,
              provider.refunds(),
              new InMemoryTransfers(),
              new InMemoryPayoutSettingsRecords()));
  private Instant now = AccountFixtures.NOON;

  /// A provider that says what a test has it say, and takes its time.
  private static final class Provider implements CheckoutSessions {
    final AtomicInteger asked = new AtomicInteger();
    final AtomicLong micros = new AtomicLong();
    Optional<SessionState> says = Optional.empty();

    private void asked() {
      asked.incrementAndGet();
      micros.addAndGet(PROVIDER_MICROS);
    }

    private SessionState said() {
      asked();
      return says.orElseThrow(
          () -> new DependencyUnavailableException("Stripe", new RuntimeException()));
    }

    @Override
    public SessionState open(Order.AwaitingPayment order) {
      return said();
    }

    @Override
    public SessionState find(String session) {
      return said();
    }

    @Override
    public SessionState expire(String session) {
      return said();
    }

    @Override
    public Optional<String> orderIdOf(String intent) {
      return Optional.empty();
    }

    /// Refunds that are on their way for ever.
    ProviderRefunds refunds() {
      return new ProviderRefunds() {
        @Override
        public Refund.State submit(PaidOrder order, Refund refund) {
          asked();
          return new Refund.State.Pending("re_" + refund.id());
        }

        @Override
        public Optional<Refund.State> find(PaidOrder order, Refund refund) {
          asked();
          return Optional.of(refund.state());
        }

        @Override
        public List<ExternalRefund> listExternal(PaidOrder order) {
          asked();
          return List.of();
        }
      };
    }
  }

  /// One run of the function.
  private int sweep() {
    var begun = provider.micros.get();
    var time = ReconcilePayments.SCHEDULE.timeout().minus(ReconcilePayments.ENOUGH);
    var table = new AtomicLong();
    return due.sweep(
        now,
        () ->
            time.minusNanos(
                1_000 * (provider.micros.get() - begun + table.addAndGet(TABLE_MICROS))));
  }

  private Order.AwaitingPayment placed(Offer mug) {
    return market.placed(market.basket(mug), now);
  }

  private List<Order.AwaitingPayment> opened(Offer mug, int orders) {
    var all = new ArrayList<Order.AwaitingPayment>();
    for (var i = 0; i < orders; i++) {
      var order = placed(mug);
      all.add(market.kept(order, order.opening(now)));
    }
    return all;
  }

  /// Orders whose refunds the provider does not bring to an end.
  private void refunding(Offer mug, int orders) {
    for (var i = 0; i < orders; i++) {
      var paid = market.paid(placed(mug));
      var asked =
          ((OrderTransitionResult.Success)
                  CancellationTransitions.cancel(paid, "changed my mind", now))
              .order();
      var refund = asked.refunds().findFirst().orElseThrow();
      var kept = market.kept(paid, asked);
      var pending = new Refund.State.Pending("re_" + refund.id());
      market.kept(
          kept,
          ((OrderTransitionResult.Success) RefundTransitions.moved(kept, refund.id(), pending, now))
              .order());
    }
  }

  private OrderStatus status(Order order) {
    return market.orders().find(order.id()).orElseThrow().status();
  }

  @Nested
  @DisplayName("behind ten thousand that stay as they are")
  class BehindStuck {
    @Test
    void are_looked_at_in_the_same_sweep_when_those_are_refunds() {
      var mug = market.shelved(1_000_000);
      refunding(mug, STUCK);
      now = now.plus(PaidOrder.REFUND_CHECK_DUE);
      var left = placed(mug);
      var open = opened(mug, 1).getFirst();
      now = now.plus(Duration.ofMinutes(36));
      provider.says = Optional.of(new SessionState.NotFound());

      sweep();

      assertThat(status(left)).isEqualTo(OrderStatus.EXPIRED);
      assertThat(status(open)).isEqualTo(OrderStatus.EXPIRED);
    }

    @Test
    void are_looked_at_within_two_sweeps_of_their_time_when_those_are_of_the_same_kind() {
      var mug = market.shelved(1_000_000);
      var slow = opened(mug, STUCK);
      slow.forEach(order -> market.kept(order, order.paymentProcessing("cs_" + order.id(), now)));
      now = now.plus(Duration.ofDays(7));
      provider.says = Optional.of(new SessionState.Processing("cs"));
      for (var i = 0; i < 12; i++) {
        sweep();
        now = now.plus(EVERY);
      }
      var open = opened(mug, 1).getFirst();
      now = now.plus(Duration.ofMinutes(36));
      provider.says = Optional.of(new SessionState.NotFound());

      sweep();
      now = now.plus(EVERY);
      sweep();

      assertThat(status(open)).isEqualTo(OrderStatus.EXPIRED);
    }

    @Test
    void are_no_reason_to_ask_the_provider_about_those_every_time() {
      refunding(market.shelved(1_000_000), 1_000);
      now = now.plus(PaidOrder.REFUND_CHECK_DUE);
      sweep();
      assertThat(provider.asked).hasValue(1_000);

      for (var end = now.plus(Duration.ofDays(1)); now.isBefore(end); now = now.plus(EVERY)) {
        sweep();
      }

      assertThat(provider.asked).hasValueLessThan(14_000);
    }
  }

  @Test
  void of_a_crowd_of_fifty_thousand_an_hour_are_freed_within_a_sweep_of_their_time() {
    var mug = market.shelved(1_000_000);
    refunding(mug, STUCK);
    now = now.plus(PaidOrder.REFUND_CHECK_DUE);
    var crowd = new ArrayList<Order.AwaitingPayment>();
    var perSweep = 50_000 / 12;
    for (var sweep = 0; sweep < 12 + 4; sweep++) {
      var ended = now;
      sweep();
      assertThat(crowd)
          .filteredOn(order -> !order.reservation().until().isAfter(ended))
          .allMatch(order -> status(order) == OrderStatus.EXPIRED);
      crowd.removeIf(order -> !order.reservation().until().isAfter(ended));
      for (var i = 0; sweep < 12 && i < perSweep; i++) {
        crowd.add(placed(mug));
      }
      now = now.plus(EVERY);
    }
    assertThat(crowd).isEmpty();
  }

  @Test
  void end_without_the_provider_where_they_can_while_it_is_down_and_it_is_not_asked_for_long() {
    var mug = market.shelved(1_000_000);
    var open = opened(mug, 500);
    var left = placed(mug);
    now = now.plus(Duration.ofMinutes(36));

    assertThat(sweep()).isPositive();

    assertThat(status(left)).isEqualTo(OrderStatus.EXPIRED);
    assertThat(provider.asked).hasValueLessThan(64);
    assertThat(open).allMatch(order -> status(order) == OrderStatus.AWAITING_PAYMENT);
    provider.says = Optional.of(new SessionState.NotFound());
    now = now.plus(EVERY);
    sweep();
    assertThat(open).allMatch(order -> status(order) == OrderStatus.EXPIRED);
  }

  @Test
  void wake_somebody_when_they_are_passed_over_for_a_quarter_of_an_hour() {
    placed(market.shelved(1));
    now = now.plus(Duration.ofMinutes(15)).plus(DueOrders.OVERDUE);
    assertThat(CapturedMetrics.of(this::sweep)).isEmpty();

    placed(market.shelved(1));
    now = now.plus(Duration.ofMinutes(15)).plus(DueOrders.OVERDUE).plusSeconds(1);

    assertThat(CapturedMetrics.of(this::sweep))
        .singleElement()
        .satisfies(each -> assertThat(each).containsKey(AlarmMetric.ORDERS_OVERDUE.metric()));
  }
}
