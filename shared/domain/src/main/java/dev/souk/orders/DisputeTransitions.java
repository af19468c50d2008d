package dev.souk.orders;

import dev.souk.money.Money;
import java.time.Instant;

/// What the payment provider says of money that is not, or no longer, the marketplace's to give.
public final class DisputeTransitions {
  private DisputeTransitions() {}

  /// Money went back past the marketplace; told again, nothing changes.
  public static OrderTransitionResult refunded(
      PaidOrder order, ExternalRefund refund, Instant now) {
    return refund.recordedOn(order, now);
  }

  /// The customer's bank asks for money, or has decided. What a lost dispute takes is booked as
  /// given back, and no longer when the bank decides otherwise after all. Told again, or of an
  /// earlier word than is known, nothing changes.
  public static OrderTransitionResult disputed(PaidOrder order, Dispute told, Instant now) {
    var known = order.payment().dispute(told.providerId());
    var next = order.with(order.payment().disputed(told), now);
    var dispute = next.payment().dispute(told.providerId()).orElseThrow();
    var was = known.map(Dispute::isLost).orElse(false);
    if (dispute.isLost() == was) {
      return new OrderTransitionResult.Success(next);
    }
    var booked = taken(next, dispute).recordedOn(next, now);
    return booked instanceof OrderTransitionResult.Success
        ? booked
        : new OrderTransitionResult.Success(next);
  }

  /// No more than was not given back before: the bank may name all of the charge.
  private static ExternalRefund taken(PaidOrder order, Dispute dispute) {
    var left = order.payment().amount().minus(order.confirmed());
    var amount = Math.min(dispute.amount().amount(), left.amount());
    var state =
        dispute.isLost()
            ? new Refund.State.Succeeded(dispute.providerId())
            : new Refund.State.Failed(dispute.providerId());
    return new ExternalRefund(
        dispute.providerId(),
        new Money(amount, left.currency()),
        state,
        Refund.Source.DISPUTE,
        "lost dispute");
  }
}
