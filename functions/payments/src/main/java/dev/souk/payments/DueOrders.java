package dev.souk.payments;

import dev.souk.error.DependencyUnavailableException;
import dev.souk.orders.DueOrderAction;
import dev.souk.orders.Order;
import dev.souk.orders.Orders;
import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import dev.souk.realtime.BoundedConcurrency;
import dev.souk.telemetry.AlarmMetric;
import dev.souk.telemetry.Telemetry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// All orders that are due, by kind. No order keeps another: of the time there is each kind has its
/// share, pages go on behind what does not change, and what does not change is put off for longer
/// each time.
final class DueOrders {
  /// Orders looked at at once: at some 300 ms for what Stripe is asked, well below the 100 requests
  /// a second it takes (Stripe documentation, "Rate limits").
  private static final int AT_ONCE = 16;

  /// When the provider has failed for so many in a row it is not asked again in this sweep.
  private static final int DOWN = 2 * AT_ONCE;

  /// A sweep comes every five minutes: what has been due for so long was passed over by three.
  static final Duration OVERDUE = Duration.ofMinutes(15);

  private final Orders orders;
  private final OrderReconciliation reconciliation;
  private final BoundedConcurrency looking = new BoundedConcurrency(AT_ONCE);

  DueOrders(Orders orders, OrderReconciliation reconciliation) {
    this.orders = orders;
    this.reconciliation = reconciliation;
  }

  /// @param left how much time there is, asked again and again
  /// @return how many orders could not be looked at
  int sweep(Instant now, Supplier<Duration> left) {
    var kinds = DueOrderAction.values();
    var unanswered = new AtomicInteger();
    var failed = 0;
    for (var i = 0; i < kinds.length; i++) {
      var end = left.get().dividedBy(kinds.length - i).multipliedBy(kinds.length - i - 1L);
      failed += new Sweep(kinds[i], now, () -> left.get().compareTo(end) > 0, unanswered).all();
    }
    return failed;
  }

  @FunctionalInterface
  private interface TimeBudget {
    boolean left();
  }

  /// The orders of one kind.
  private final class Sweep {
    private final DueOrderAction kind;
    private final Instant now;
    private final TimeBudget time;

    /// How often in a row the provider has failed.
    private final AtomicInteger unanswered;

    Sweep(DueOrderAction kind, Instant now, TimeBudget time, AtomicInteger unanswered) {
      this.kind = kind;
      this.now = now;
      this.time = time;
      this.unanswered = unanswered;
    }

    int all() {
      var failed = 0;
      for (@Nullable String after = null; hasTimeLeft(); ) {
        var page = orders.due(kind, now, new PageRequest(PageRequest.MAX, after));
        if (after == null) {
          oldest(page);
        }
        failed +=
            looking.each(page.items(), this::looked).stream().mapToInt(Integer::intValue).sum();
        after = page.next();
        if (after == null) {
          break;
        }
      }
      return failed;
    }

    private boolean hasTimeLeft() {
      return time.left() && (asksNobody() || unanswered.get() < DOWN);
    }

    private boolean asksNobody() {
      return switch (kind) {
        case EXPIRE, RELEASE_EARNINGS -> true;
        case CHECK_PAYMENT, CHECK_REFUND, RECHECK -> false;
      };
    }

    private void oldest(Page<Orders.DueOrder> first) {
      if (first.items().isEmpty()) {
        return;
      }
      var age = Duration.between(first.items().getFirst().since(), now);
      Telemetry.info("{}: the oldest is due for {} s", kind, age.toSeconds());
      if (age.compareTo(OVERDUE) > 0) {
        Telemetry.count(AlarmMetric.ORDERS_OVERDUE, 1);
      }
    }

    /// @return how many failed
    private int looked(Orders.DueOrder due) {
      if (!hasTimeLeft()) {
        return 0;
      }
      try {
        var order = orders.find(due.orderId());
        return order.isPresent() ? looked(order.get()) : 0;
      } catch (RuntimeException e) {
        Telemetry.warn("order " + due.orderId() + " was not processed", e);
        return 1;
      }
    }

    private int looked(Order order) {
      var result = PaymentEventResult.UNCHANGED;
      try {
        result = reconciliation.reconcile(order, now);
        unanswered.set(0);
      } catch (RuntimeException e) {
        if (e instanceof DependencyUnavailableException) {
          unanswered.incrementAndGet();
        }
        postpone(order);
        throw e;
      }
      switch (result) {
        case DONE -> done(order);
        case DUPLICATE, ORDER_NOT_FOUND -> {}
        case UNCHANGED -> postpone(order);
        case MISMATCH -> {
          Telemetry.info("order {} processed: {}", order.id(), result);
          Telemetry.count(AlarmMetric.PAYMENT_MISMATCHES, 1);
          postpone(order);
        }
      }
      return 0;
    }

    /// What time alone has brought is no news worth a line.
    private void done(Order order) {
      if (!asksNobody()) {
        Telemetry.info("order {} processed: {}", order.id(), PaymentEventResult.DONE);
      }
    }

    private void postpone(Order order) {
      if (order.dueAt().filter(at -> !at.isAfter(now)).isPresent()) {
        orders.postpone(order, DueOrderAction.nextAttemptAt(order, now));
      }
    }
  }
}
