package dev.souk.local.stripe;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A payer's claim to have the money back through the bank.
record SimulatedDispute(
    String id,
    Instant created,
    SimulatedCharge charge,
    String reason,
    Status status,
    List<SimulatedBalanceTransaction> transactions)
    implements StripeResource {
  private static final Duration ANSWERABLE = Duration.ofDays(9);

  enum Status {
    WARNING_NEEDS_RESPONSE,
    WARNING_CLOSED,
    NEEDS_RESPONSE,
    UNDER_REVIEW,
    WON,
    LOST;

    boolean open() {
      return this == NEEDS_RESPONSE || this == UNDER_REVIEW;
    }
  }

  SimulatedDispute to(Status next, List<SimulatedBalanceTransaction> movements) {
    return new SimulatedDispute(id, created, charge, reason, next, movements);
  }

  @Override
  public Map<String, @Nullable Object> json() {
    return JsonFields.of("dispute", id)
        .with("amount", charge.amount())
        .with(
            "balance_transactions",
            transactions.stream().map(SimulatedBalanceTransaction::json).toList())
        .with("charge", charge.id())
        .at("created", created)
        .with("currency", charge.intent().currency())
        .with("enhanced_eligibility_types", List.of())
        .with("evidence", Map.of())
        .with("evidence_details", evidence())
        .with("is_charge_refundable", false)
        .with("livemode", false)
        .with("metadata", Map.of())
        .with("payment_intent", charge.intent().id())
        .with("payment_method_details", method())
        .with("reason", reason)
        .with("status", status.name().toLowerCase(Locale.ROOT))
        .map();
  }

  private static Map<String, @Nullable Object> method() {
    var card =
        new JsonFields()
            .with("brand", "visa")
            .with("case_type", "chargeback")
            .with("network_reason_code", "10.4");
    return new JsonFields().with("card", card.map()).with("type", "card").map();
  }

  private Map<String, @Nullable Object> evidence() {
    return new JsonFields()
        .at("due_by", created.plus(ANSWERABLE))
        .with("enhanced_eligibility", Map.of())
        .with("has_evidence", false)
        .with("past_due", false)
        .with("submission_count", 0)
        .map();
  }
}
