package dev.souk.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How long goods are kept for an order that is not paid yet. The clock alone never ends a hold
/// with a checkout: whoever ends it has asked the payment provider first.
///
/// @param until looked at again from then on
/// @param session the provider's name for the checkout; null while it is being opened, or none is
public record StockReservation(Stage stage, Instant until, @Nullable String session) {
  public StockReservation {
    if ((session != null) != (stage == Stage.OPEN || stage == Stage.PAYMENT_PROCESSING)) {
      throw new IllegalArgumentException("a checkout has a name from when it is there");
    }
  }

  /// For an order whose checkout is not opened at all.
  public static final Duration WITHOUT_CHECKOUT = Duration.ofMinutes(15);

  /// How long a checkout can be paid. Stripe's sessions live at least 30 minutes (Stripe API
  /// reference, "Create a Checkout Session", `expires_at`); one more is for clocks that differ.
  public static final Duration PAYABLE = Duration.ofMinutes(31);

  /// How much longer the hold is than the checkout.
  public static final Duration GRACE = Duration.ofMinutes(4);

  /// How long a payment that has been made may take to arrive, as bank debits do.
  public static final Duration PAYMENT_PROCESSING_LIMIT = Duration.ofDays(7);

  /// What there is of a checkout.
  public enum Stage {
    NO_CHECKOUT,
    /// It has been or is about to be asked for; whether it is there is not known.
    OPENING,
    OPEN,
    /// The customer has paid and the money is on its way.
    PAYMENT_PROCESSING
  }

  OrderStatus status() {
    return switch (stage) {
      case NO_CHECKOUT, OPENING, OPEN -> OrderStatus.AWAITING_PAYMENT;
      case PAYMENT_PROCESSING -> OrderStatus.PAYMENT_PROCESSING;
    };
  }

  static StockReservation placed(Instant now) {
    return new StockReservation(Stage.NO_CHECKOUT, now.plus(WITHOUT_CHECKOUT), null);
  }

  static StockReservation opening(Instant now) {
    return new StockReservation(Stage.OPENING, now.plus(PAYABLE).plus(GRACE), null);
  }

  StockReservation open(String session) {
    return new StockReservation(Stage.OPEN, until, session);
  }

  static StockReservation paymentProcessing(String session, Instant now) {
    return new StockReservation(
        Stage.PAYMENT_PROCESSING, now.plus(PAYMENT_PROCESSING_LIMIT), session);
  }

  /// Until when it can be paid.
  public Instant payBy() {
    return switch (stage) {
      case NO_CHECKOUT, PAYMENT_PROCESSING -> until;
      case OPENING, OPEN -> until.minus(GRACE);
    };
  }

  /// The same for its customer: empty once they have paid and the money is on its way, since
  /// nothing that they do or leave undone ends the order then.
  public Optional<Instant> expiresAt() {
    return stage == Stage.PAYMENT_PROCESSING ? Optional.empty() : Optional.of(payBy());
  }
}
