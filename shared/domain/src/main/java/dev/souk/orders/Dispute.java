package dev.souk.orders;

import dev.souk.money.Money;
import java.time.Instant;
import java.util.Comparator;

/// What a customer's bank asks back of a payment, and how far that has come (Stripe API reference,
/// "The Dispute object").
///
/// @param providerId the provider's
/// @param reason the provider's word for what the customer says, such as `fraudulent`
/// @param reportedAt when the provider said so: of two words the later holds
public record Dispute(
    String providerId,
    Money amount,
    String reason,
    Status status,
    Funds funds,
    Instant openedAt,
    Instant reportedAt) {

  private static final Comparator<Dispute> LATER =
      Comparator.comparing(Dispute::reportedAt)
          .thenComparing(Dispute::status)
          .thenComparing(Dispute::funds);

  /// How far it has come, in its order.
  public enum Status {
    /// The bank asks and takes nothing yet.
    INQUIRY,
    /// It is to be answered at the payment provider, by a date that stands there.
    NEEDS_RESPONSE,
    UNDER_REVIEW,
    /// It came to nothing.
    CLOSED,
    WON,
    LOST
  }

  /// Where the disputed money is.
  public enum Funds {
    NOT_WITHDRAWN,
    /// The bank has it.
    WITHDRAWN,
    /// The bank has given it back.
    REINSTATED
  }

  /// Whether the bank has still to decide whose the money is. Until then nothing more of the order
  /// is to be sent, and no money of it can go back by another way.
  public boolean isOpen() {
    return switch (status) {
      case NEEDS_RESPONSE, UNDER_REVIEW -> true;
      case INQUIRY, CLOSED, WON, LOST -> false;
    };
  }

  public boolean isLost() {
    return status == Status.LOST;
  }

  /// This or another word of the same dispute, whichever is later; of one second the one that is
  /// further, since events come in any order.
  Dispute or(Dispute told) {
    var last = LATER.compare(told, this) >= 0 ? told : this;
    return new Dispute(
        providerId, last.amount, last.reason, last.status, last.funds, openedAt, last.reportedAt);
  }

  /// The same of another amount.
  public Dispute of(Money other) {
    return new Dispute(providerId, other, reason, status, funds, openedAt, reportedAt);
  }
}
