package dev.souk.payments;

import dev.souk.fault.Unavailable;
import dev.souk.orders.Orders;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import java.time.Instant;
import java.util.Optional;

/// Sends the refunds of an order that have been asked for, and asks about those that nothing was
/// heard of for long. A refund is sent under its own id, as often as it takes, and made once.
final class Repaying {
  private final Orders orders;
  private final Refunds refunds;
  private final Settlements settlements;

  Repaying(Orders orders, Refunds refunds) {
    this.orders = orders;
    this.refunds = refunds;
    this.settlements = new Settlements(orders);
  }

  /// One refund nothing is said of does not keep another.
  ///
  /// @throws Unavailable when the provider does not answer for one; what was sent is kept
  Settled repay(String orderId, Instant now) {
    return orders.find(orderId).orElse(null) instanceof PaidOrder paid
        ? repay(paid, now)
        : Settled.NO_SUCH_ORDER;
  }

  Settled repay(PaidOrder order, Instant now) {
    var settled = Settled.AS_IT_WAS;
    Optional<Unavailable> unanswered = Optional.empty();
    for (var refund : order.refunds().toList()) {
      try {
        var state = state(order, refund, now);
        if (state.isPresent()) {
          var cause = new Settlements.Cause(null, now);
          settled = settlements.refund(order.id(), refund.id(), state.get(), cause);
        }
      } catch (Unavailable e) {
        unanswered = Optional.of(e);
      }
    }
    if (unanswered.isPresent()) {
      throw unanswered.get();
    }
    return settled;
  }

  /// Empty when there is nothing to ask.
  private Optional<Refund.State> state(PaidOrder order, Refund refund, Instant now) {
    return switch (refund.state()) {
      case Refund.State.Requested _ -> Optional.of(sent(order, refund, now));
      case Refund.State.Sent _ ->
          refund.at().plus(PaidOrder.UNHEARD).isAfter(now)
              ? Optional.empty()
              : refunds.find(order, refund);
      case Refund.State.Succeeded _, Refund.State.Failed _ -> Optional.empty();
    };
  }

  private Refund.State sent(PaidOrder order, Refund refund, Instant now) {
    var old = refund.at().plus(Refunds.KNOWN_AGAIN).isBefore(now);
    return (old ? refunds.find(order, refund) : Optional.<Refund.State>empty())
        .orElseGet(() -> refunds.send(order, refund));
  }
}
