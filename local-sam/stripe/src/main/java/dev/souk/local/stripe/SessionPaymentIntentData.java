package dev.souk.local.stripe;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a session asks of the payment it leads to (`payment_intent_data`).
record SessionPaymentIntentData(
    @Nullable String transferGroup,
    @Nullable String description,
    @Nullable String receiptEmail,
    @Nullable String suffix,
    Map<String, String> metadata) {

  static SessionPaymentIntentData of(StripeParams params) {
    return new SessionPaymentIntentData(
        params.text("transfer_group").orElse(null),
        params.text("description").orElse(null),
        params.text("receipt_email").orElse(null),
        params.text("statement_descriptor_suffix").orElse(null),
        params.metadata());
  }
}
