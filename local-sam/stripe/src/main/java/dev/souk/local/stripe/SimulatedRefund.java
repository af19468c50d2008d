package dev.souk.local.stripe;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Money on its way back.
record SimulatedRefund(
    String id,
    Instant created,
    SimulatedCharge charge,
    long amount,
    Description note,
    Progress progress)
    implements StripeResource {

  enum Status {
    SUCCEEDED,
    PENDING,
    FAILED
  }

  record Description(@Nullable String reason, Map<String, String> metadata) {}

  /// Where it stands, the balance transactions it made, and what it will come to, if not this.
  record Progress(
      Status status,
      String transaction,
      @Nullable String failure,
      @Nullable Status next,
      @Nullable Instant at) {}

  SimulatedRefund to(Progress next) {
    return new SimulatedRefund(id, created, charge, amount, note, next);
  }

  Status status() {
    return progress.status();
  }

  @Override
  public Map<String, @Nullable Object> json() {
    var fields =
        JsonFields.of("refund", id)
            .with("amount", amount)
            .with("balance_transaction", progress.transaction())
            .with("charge", charge.id())
            .at("created", created)
            .with("currency", charge.intent().currency())
            .none("customer", "customer_account")
            .with("destination_details", destination());
    if (progress.failure() != null) {
      fields
          .with("failure_balance_transaction", progress.failure())
          .with("failure_reason", "lost_or_stolen_card");
    }
    return fields
        .with("metadata", note.metadata())
        .with("payment_intent", charge.intent().id())
        .none("payment_method")
        .with("reason", note.reason())
        .none("receipt_number", "source_transfer_reversal")
        .with("status", status().name().toLowerCase(Locale.ROOT))
        .none("transfer_reversal")
        .map();
  }

  private static Map<String, @Nullable Object> destination() {
    var card =
        new JsonFields()
            .with("reference_status", "pending")
            .with("reference_type", "acquirer_reference_number")
            .with("type", "refund")
            .map();
    return new JsonFields().with("card", card).with("type", "card").map();
  }
}
