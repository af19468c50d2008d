package dev.souk.payments;

import com.stripe.exception.InvalidRequestException;
import dev.souk.orders.PaymentFailureReason;
import dev.souk.payments.CheckoutSessions.SessionState;
import dev.souk.telemetry.Telemetry;

/// What it means that Stripe refuses to open a checkout. The same request would be refused again
/// (Stripe, "Error codes"), but for the one about its time.
final class StripeErrors {
  private StripeErrors() {}

  /// Logged by code, parameter and request, which is all an operator needs at Stripe's dashboard;
  /// the message may repeat what was sent.
  static SessionState found(String orderId, InvalidRequestException e) {
    if ("expires_at".equals(e.getParam())) {
      return new SessionState.NotFound();
    }
    Telemetry.warn(
        "Stripe refuses the checkout of order %s for good: %s of %s, request %s"
            .formatted(orderId, e.getCode(), e.getParam(), e.getRequestId()),
        e);
    return new SessionState.Rejected(why(e));
  }

  private static PaymentFailureReason why(InvalidRequestException e) {
    return switch (String.valueOf(e.getCode())) {
      case "amount_too_small" -> PaymentFailureReason.AMOUNT_TOO_SMALL;
      case "amount_too_large" -> PaymentFailureReason.AMOUNT_TOO_LARGE;
      case "invalid_currency" -> PaymentFailureReason.CURRENCY_NOT_SUPPORTED;
      default ->
          String.valueOf(e.getParam()).endsWith("currency]")
              ? PaymentFailureReason.CURRENCY_NOT_SUPPORTED
              : PaymentFailureReason.NOT_ACCEPTED;
    };
  }
}
