package dev.souk.payments;

import dev.souk.error.DependencyUnavailableException;
import dev.souk.orders.Orders;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import java.time.Instant;
import java.util.Optional;

/// Sends the refunds of an order that have been asked for, and asks about those that nothing was
/// heard of for long. A refund is sent under its own id, as often as it takes, and made once.
final class RefundSubmission {
  private final Orders orders;
  private final ProviderRefunds refunds;
  private final PaymentEventHandler handler;

  RefundSubmission(Orders orders, ProviderRefunds refunds) {
    this.orders = orders;
    this.refunds = refunds;
    this.handler = new PaymentEventHandler(orders);
  }

  /// One refund nothing is said of does not keep another.
  ///
  /// @throws DependencyUnavailableException when the provider does not answer for one; what was
  ///   sent is kept
  PaymentEventResult submitAll(String orderId, Instant now) {
    return orders.find(orderId).orElse(null) instanceof PaidOrder paid
        ? submitAll(paid, now)
        : PaymentEventResult.ORDER_NOT_FOUND;
  }

  PaymentEventResult submitAll(PaidOrder order, Instant now) {
    var result = PaymentEventResult.UNCHANGED;
    Optional<DependencyUnavailableException> unanswered = Optional.empty();
    for (var refund : order.refunds().toList()) {
      try {
        var state = state(order, refund, now);
        if (state.isPresent()) {
          var cause = new PaymentEventHandler.Cause(null, now);
          result = handler.refund(order.id(), refund.id(), state.get(), cause);
        }
      } catch (DependencyUnavailableException e) {
        unanswered = Optional.of(e);
      }
    }
    if (unanswered.isPresent()) {
      throw unanswered.get();
    }
    return result;
  }

  /// Empty when there is nothing to ask.
  private Optional<Refund.State> state(PaidOrder order, Refund refund, Instant now) {
    return switch (refund.state()) {
      case Refund.State.Requested _ -> Optional.of(sent(order, refund, now));
      case Refund.State.Pending _ ->
          refund.at().plus(PaidOrder.REFUND_CHECK_DUE).isAfter(now)
              ? Optional.empty()
              : refunds.find(order, refund);
      case Refund.State.Succeeded _, Refund.State.Failed _ -> Optional.empty();
    };
  }

  private Refund.State sent(PaidOrder order, Refund refund, Instant now) {
    var old = refund.at().plus(ProviderRefunds.IDEMPOTENCY_WINDOW).isBefore(now);
    return (old ? refunds.find(order, refund) : Optional.<Refund.State>empty())
        .orElseGet(() -> refunds.submit(order, refund));
  }
}
