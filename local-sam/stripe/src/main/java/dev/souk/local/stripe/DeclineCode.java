package dev.souk.local.stripe;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why a payment did not go through, in the codes of Stripe's error reference.
enum DeclineCode {
  CARD("card_declined", "generic_decline", "Your card was declined."),
  AUTHENTICATION(
      "payment_intent_authentication_failure",
      null,
      "The provided payment method failed authentication. You can provide a new payment method to"
          + " attempt to fulfill this payment again."),
  BANK("payment_method_provider_decline", null, "The payment was declined by the bank.");

  final String code;
  final @Nullable String reason;
  final String message;

  DeclineCode(String code, @Nullable String reason, String message) {
    this.code = code;
    this.reason = reason;
    this.message = message;
  }

  Map<String, @Nullable Object> json() {
    var error = new JsonFields().with("code", code);
    if (reason != null) {
      error.with("decline_code", reason);
    }
    return error
        .with("doc_url", "https://docs.stripe.com/error-codes#" + code.replace('_', '-'))
        .with("message", message)
        .with("type", this == CARD ? "card_error" : "invalid_request_error")
        .map();
  }
}
