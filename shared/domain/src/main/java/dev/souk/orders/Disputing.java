package dev.souk.orders;

import dev.souk.money.Money;
import java.time.Instant;

/// What the payment provider says of money that is not, or no longer, the marketplace's to give.
public final class Disputing {
  private Disputing() {}

  /// Money went back past the marketplace; told again, nothing changes.
  public static Turned refunded(PaidOrder order, ExternalRefund refund, Instant now) {
    return refund.bookedOn(order, now);
  }

  /// The customer's bank asks for money, or has decided. What a lost dispute takes is booked as
  /// given back, and no longer when the bank decides otherwise after all. Told again, or of an
  /// earlier word than is known, nothing changes.
  public static Turned disputed(PaidOrder order, Dispute told, Instant now) {
    var known = order.payment().dispute(told.name());
    var next = order.with(order.payment().disputed(told), now);
    var dispute = next.payment().dispute(told.name()).orElseThrow();
    var was = known.map(Dispute::isLost).orElse(false);
    if (dispute.isLost() == was) {
      return new Turned.To(next);
    }
    var booked = taken(next, dispute).bookedOn(next, now);
    return booked instanceof Turned.To ? booked : new Turned.To(next);
  }

  /// No more than was not given back before: the bank may name all of the charge.
  private static ExternalRefund taken(PaidOrder order, Dispute dispute) {
    var left = order.payment().amount().minus(order.confirmed());
    var amount = Math.min(dispute.amount().amount(), left.amount());
    var state =
        dispute.isLost()
            ? new Refund.State.Succeeded(dispute.name())
            : new Refund.State.Failed(dispute.name());
    return new ExternalRefund(
        dispute.name(),
        new Money(amount, left.currency()),
        state,
        Refund.Source.DISPUTE,
        "taken back by the customer's bank");
  }
}
