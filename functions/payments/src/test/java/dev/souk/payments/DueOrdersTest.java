package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.People;
import dev.souk.catalog.Offer;
import dev.souk.fault.Unavailable;
import dev.souk.orders.Cancelling;
import dev.souk.orders.ExternalRefund;
import dev.souk.orders.Market;
import dev.souk.orders.Order;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import dev.souk.orders.Refunding;
import dev.souk.orders.Status;
import dev.souk.orders.Turned;
import dev.souk.payments.Checkouts.Found;
import dev.souk.telemetry.Figure;
import dev.souk.telemetry.Figures;
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

  private final Market market = Market.inMemory();
  private final Provider provider = new Provider();
  private final DueOrders due =
      new DueOrders(
          market.orders(), new Reconciliation(market.orders(), provider, provider.refunds()));
  private Instant now = People.NOON;

  /// A provider that says what a test has it say, and takes its time.
  private static final class Provider implements Checkouts {
    final AtomicInteger asked = new AtomicInteger();
    final AtomicLong micros = new AtomicLong();
    Optional<Found> says = Optional.empty();

    private void asked() {
      asked.incrementAndGet();
      micros.addAndGet(PROVIDER_MICROS);
    }

    private Found said() {
      asked();
      return says.orElseThrow(() -> new Unavailable("Stripe", new RuntimeException()));
    }

    @Override
    public Found open(Order.AwaitingPayment order) {
      return said();
    }

    @Override
    public Found find(String session) {
      return said();
    }

    @Override
    public Found expire(String session) {
      return said();
    }

    @Override
    public Optional<String> orderOf(String intent) {
      return Optional.empty();
    }

    /// Refunds that are on their way for ever.
    Refunds refunds() {
      return new Refunds() {
        @Override
        public Refund.State send(PaidOrder order, Refund refund) {
          asked();
          return new Refund.State.Sent("re_" + refund.id());
        }

        @Override
        public Optional<Refund.State> find(PaidOrder order, Refund refund) {
          asked();
          return Optional.of(refund.state());
        }

        @Override
        public List<ExternalRefund> elsewhere(PaidOrder order) {
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
      var asked = ((Turned.To) Cancelling.cancel(paid, "changed my mind", now)).order();
      var refund = asked.refunds().findFirst().orElseThrow();
      var kept = market.kept(paid, asked);
      var sent = new Refund.State.Sent("re_" + refund.id());
      market.kept(kept, ((Turned.To) Refunding.moved(kept, refund.id(), sent, now)).order());
    }
  }

  private Status status(Order order) {
    return market.orders().find(order.id()).orElseThrow().status();
  }

  @Nested
  @DisplayName("behind ten thousand that stay as they are")
  class BehindStuck {
    @Test
    void are_looked_at_in_the_same_sweep_when_those_are_refunds() {
      var mug = market.shelved(1_000_000);
      refunding(mug, STUCK);
      now = now.plus(PaidOrder.UNHEARD);
      var left = placed(mug);
      var open = opened(mug, 1).getFirst();
      now = now.plus(Duration.ofMinutes(36));
      provider.says = Optional.of(new Found.NeverThere());

      sweep();

      assertThat(status(left)).isEqualTo(Status.EXPIRED);
      assertThat(status(open)).isEqualTo(Status.EXPIRED);
    }

    @Test
    void are_looked_at_within_two_sweeps_of_their_time_when_those_are_of_the_same_kind() {
      var mug = market.shelved(1_000_000);
      var slow = opened(mug, STUCK);
      slow.forEach(order -> market.kept(order, order.settling("cs_" + order.id(), now)));
      now = now.plus(Duration.ofDays(7));
      provider.says = Optional.of(new Found.Settling("cs"));
      for (var i = 0; i < 12; i++) {
        sweep();
        now = now.plus(EVERY);
      }
      var open = opened(mug, 1).getFirst();
      now = now.plus(Duration.ofMinutes(36));
      provider.says = Optional.of(new Found.NeverThere());

      sweep();
      now = now.plus(EVERY);
      sweep();

      assertThat(status(open)).isEqualTo(Status.EXPIRED);
    }

    @Test
    void are_no_reason_to_ask_the_provider_about_those_every_time() {
      refunding(market.shelved(1_000_000), 1_000);
      now = now.plus(PaidOrder.UNHEARD);
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
    now = now.plus(PaidOrder.UNHEARD);
    var crowd = new ArrayList<Order.AwaitingPayment>();
    var perSweep = 50_000 / 12;
    for (var sweep = 0; sweep < 12 + 4; sweep++) {
      var ended = now;
      sweep();
      assertThat(crowd)
          .filteredOn(order -> !order.hold().until().isAfter(ended))
          .allMatch(order -> status(order) == Status.EXPIRED);
      crowd.removeIf(order -> !order.hold().until().isAfter(ended));
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

    assertThat(status(left)).isEqualTo(Status.EXPIRED);
    assertThat(provider.asked).hasValueLessThan(64);
    assertThat(open).allMatch(order -> status(order) == Status.AWAITING_PAYMENT);
    provider.says = Optional.of(new Found.NeverThere());
    now = now.plus(EVERY);
    sweep();
    assertThat(open).allMatch(order -> status(order) == Status.EXPIRED);
  }

  @Test
  void wake_somebody_when_they_are_passed_over_for_a_quarter_of_an_hour() {
    placed(market.shelved(1));
    now = now.plus(Duration.ofMinutes(15)).plus(DueOrders.OVERDUE);
    assertThat(Figures.of(this::sweep)).isEmpty();

    placed(market.shelved(1));
    now = now.plus(Duration.ofMinutes(15)).plus(DueOrders.OVERDUE).plusSeconds(1);

    assertThat(Figures.of(this::sweep))
        .singleElement()
        .satisfies(each -> assertThat(each).containsKey(Figure.ORDERS_OVERDUE.metric()));
  }
}
