package dev.souk.payments;

import com.stripe.exception.InvalidRequestException;
import dev.souk.orders.PaymentRefusal;
import dev.souk.payments.Checkouts.Found;
import dev.souk.telemetry.Telemetry;

/// What it means that Stripe refuses to open a checkout. The same request would be refused again
/// (Stripe, "Error codes"), but for the one about its time.
final class StripeRefusals {
  private StripeRefusals() {}

  /// Logged by code, parameter and request, which is all an operator needs at Stripe's dashboard;
  /// the message may repeat what was sent.
  static Found found(String orderId, InvalidRequestException e) {
    if ("expires_at".equals(e.getParam())) {
      return new Found.NeverThere();
    }
    Telemetry.warn(
        "Stripe refuses the checkout of order %s for good: %s of %s, request %s"
            .formatted(orderId, e.getCode(), e.getParam(), e.getRequestId()),
        e);
    return new Found.Refused(why(e));
  }

  private static PaymentRefusal why(InvalidRequestException e) {
    return switch (String.valueOf(e.getCode())) {
      case "amount_too_small" -> PaymentRefusal.AMOUNT_TOO_SMALL;
      case "amount_too_large" -> PaymentRefusal.AMOUNT_TOO_LARGE;
      case "invalid_currency" -> PaymentRefusal.CURRENCY_NOT_SUPPORTED;
      default ->
          String.valueOf(e.getParam()).endsWith("currency]")
              ? PaymentRefusal.CURRENCY_NOT_SUPPORTED
              : PaymentRefusal.NOT_ACCEPTED;
    };
  }
}
