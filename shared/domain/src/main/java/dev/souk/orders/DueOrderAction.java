package dev.souk.orders;

import java.time.Duration;
import java.time.Instant;

/// What a sweep does about an order whose time has come. Each kind has a list of its own, so that
/// none waits behind another: what ends by one write is not kept by what waits for the payment
/// provider, and held goods are not kept by refunds that take their time.
public enum DueOrderAction {
  /// A hold nobody opened a checkout for ends; nobody is asked.
  EXPIRE,
  /// The payment provider is asked what became of a checkout.
  CHECK_PAYMENT,
  /// A refund is sent, or the provider is asked about it; or a transfer is reversed.
  CHECK_REFUND,
  /// An earning becomes available to its seller; nobody is asked.
  RELEASE_EARNINGS,
  /// It has been looked at before and nothing came of it.
  RECHECK;

  /// A little less than the five minutes between sweeps, so that the next one comes to it.
  private static final Duration MIN_DELAY = Duration.ofMinutes(4);

  private static final Duration MAX_DELAY_UNPAID = Duration.ofHours(1);
  private static final Duration LATEST_PAID = Duration.ofHours(6);

  static DueOrderAction of(Order order) {
    return switch (order) {
      case Order.AwaitingPayment awaiting ->
          switch (awaiting.reservation().stage()) {
            case NO_CHECKOUT -> EXPIRE;
            case OPENING, OPEN, PAYMENT_PROCESSING -> CHECK_PAYMENT;
          };
      case Order.Unpaid _ -> RECHECK;
      case PaidOrder paid -> paid.isDueForEarnings() ? RELEASE_EARNINGS : CHECK_REFUND;
    };
  }

  /// When an order that stayed as it was is looked at again: after as long as it has been due, so
  /// that the wait doubles, from 4 minutes to an hour while goods are held for it, and to six hours
  /// for what has been paid.
  public static Instant nextAttemptAt(Order order, Instant now) {
    var waited = Duration.between(order.dueAt().orElse(now), now);
    var latest =
        switch (order) {
          case Order.AwaitingPayment _, Order.Unpaid _ -> MAX_DELAY_UNPAID;
          case PaidOrder _ -> LATEST_PAID;
        };
    var soon = waited.compareTo(MIN_DELAY) < 0 ? MIN_DELAY : waited;
    return now.plus(soon.compareTo(latest) > 0 ? latest : soon);
  }
}
