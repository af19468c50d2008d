package dev.souk.local.stripe;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One attempt to take the money of a PaymentIntent.
record SimulatedCharge(
    String id,
    Instant created,
    SimulatedPaymentIntent intent,
    String email,
    Outcome outcome,
    Reversals returned)
    implements StripeResource {

  /// What became of it.
  sealed interface Outcome {
    record Succeeded(String transaction) implements Outcome {}

    record Pending() implements Outcome {}

    record Failed(DeclineCode why) implements Outcome {}
  }

  /// What went back of it: the sum of refunds that did not fail, and whether it is disputed.
  record Reversals(long refunded, DisputeState disputed) {}

  enum DisputeState {
    NO,
    YES
  }

  SimulatedCharge to(Outcome next) {
    return new SimulatedCharge(id, created, intent, email, next, returned);
  }

  SimulatedCharge refunded(long sum) {
    return new SimulatedCharge(
        id, created, intent, email, outcome, new Reversals(sum, returned.disputed()));
  }

  SimulatedCharge disputed(DisputeState now) {
    return new SimulatedCharge(
        id, created, intent, email, outcome, new Reversals(returned.refunded(), now));
  }

  long amount() {
    return intent.amount();
  }

  /// What could still be refunded.
  long refundable() {
    return succeeded() ? amount() - returned.refunded() : 0;
  }

  boolean succeeded() {
    return outcome instanceof Outcome.Succeeded;
  }

  @Nullable String transaction() {
    return outcome instanceof Outcome.Succeeded(var transaction) ? transaction : null;
  }

  @Override
  public Map<String, @Nullable Object> json() {
    var terms = intent.owner().terms();
    var failed = outcome instanceof Outcome.Failed(var why) ? why : null;
    var fields =
        JsonFields.of("charge", id)
            .with("amount", amount())
            .with("amount_captured", succeeded() ? amount() : 0)
            .with("amount_refunded", returned.refunded())
            .none("application", "application_fee", "application_fee_amount")
            .with("balance_transaction", transaction())
            .with("billing_details", billing())
            .with("calculated_statement_descriptor", "SOUK")
            .with("captured", succeeded())
            .at("created", created)
            .with("currency", intent.currency())
            .with("customer", intent.owner().customer())
            .with("description", terms.description())
            .with("disputed", returned.disputed() == DisputeState.YES)
            .none("failure_balance_transaction")
            .with("failure_code", failed == null ? null : failed.code)
            .with("failure_message", failed == null ? null : failed.message);
    return rest(fields, terms);
  }

  private Map<String, @Nullable Object> rest(JsonFields fields, SessionPaymentIntentData terms) {
    return fields
        .with("fraud_details", Map.of())
        .with("livemode", false)
        .with("metadata", terms.metadata())
        .none("on_behalf_of")
        .with("outcome", outcomeJson())
        .with("paid", succeeded())
        .with("payment_intent", intent.id())
        .with("payment_method", "pm_simulated")
        .with("payment_method_details", method())
        .with("receipt_email", terms.receiptEmail())
        .none("receipt_number", "receipt_url")
        .with("refunded", succeeded() && refundable() == 0)
        .none("review", "shipping", "source", "source_transfer", "statement_descriptor")
        .with("statement_descriptor_suffix", terms.suffix())
        .with("status", status())
        .none("transfer_data")
        .with("transfer_group", terms.transferGroup())
        .map();
  }

  private String status() {
    return switch (outcome) {
      case Outcome.Succeeded _ -> "succeeded";
      case Outcome.Pending _ -> "pending";
      case Outcome.Failed _ -> "failed";
    };
  }

  private Map<String, @Nullable Object> billing() {
    return new JsonFields()
        .none("address")
        .with("email", email)
        .with("name", "Test Shopper")
        .none("phone", "tax_id")
        .map();
  }

  private Map<String, @Nullable Object> outcomeJson() {
    var declined = outcome instanceof Outcome.Failed;
    return new JsonFields()
        .none("advice_code", "network_advice_code", "network_decline_code")
        .with("network_status", declined ? "declined_by_network" : "approved_by_network")
        .with("reason", declined ? "generic_decline" : null)
        .with("seller_message", declined ? "The bank declined." : "Payment complete.")
        .with("type", declined ? "issuer_declined" : "authorized")
        .map();
  }

  private Map<String, @Nullable Object> method() {
    var type = outcome instanceof Outcome.Pending ? "sepa_debit" : "card";
    var card =
        new JsonFields()
            .with("brand", "visa")
            .with("country", "DE")
            .with("exp_month", 12)
            .with("exp_year", created.atZone(ZoneOffset.UTC).getYear() + 2L)
            .with("funding", "credit")
            .with("last4", "4242")
            .with("network", "visa");
    var details = new JsonFields();
    if (type.equals("card")) {
      details.with("card", card.map());
    } else {
      details.with(
          "sepa_debit", new JsonFields().with("last4", "3000").with("country", "DE").map());
    }
    return details.with("type", type).map();
  }

  /// A charge that has just been made for `intent`.
  static SimulatedCharge of(
      String id, Instant now, SimulatedPaymentIntent intent, String email, Outcome outcome) {
    return new SimulatedCharge(id, now, intent, email, outcome, new Reversals(0, DisputeState.NO));
  }

  /// Its refunds, as `expand[]=refunds` shows them.
  Map<String, @Nullable Object> refunds(List<Map<String, @Nullable Object>> newestFirst) {
    return ResourcePage.of("/v1/charges/" + id + "/refunds", newestFirst);
  }
}
