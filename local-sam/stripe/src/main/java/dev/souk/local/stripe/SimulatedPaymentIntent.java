package dev.souk.local.stripe;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A PaymentIntent. It is made at the first attempt to pay a session, not with the session.
record SimulatedPaymentIntent(
    String id, Instant created, long amount, String currency, Owner owner, Progress progress)
    implements StripeResource {

  enum Status {
    REQUIRES_PAYMENT_METHOD,
    REQUIRES_ACTION,
    PROCESSING,
    SUCCEEDED,
    CANCELED;

    /// Whether nothing more will become of it.
    boolean last() {
      return this == SUCCEEDED || this == CANCELED;
    }
  }

  /// Whose payment it is.
  record Owner(
      String session,
      String secret,
      @Nullable String customer,
      SessionPaymentIntentData terms,
      List<String> methods) {}

  /// How far it has come.
  record Progress(
      Status status,
      @Nullable String charge,
      @Nullable DeclineCode decline,
      @Nullable Instant canceled) {}

  SimulatedPaymentIntent to(Progress next) {
    return new SimulatedPaymentIntent(id, created, amount, currency, owner, next);
  }

  /// The shopper chose another way to ship since the last attempt.
  SimulatedPaymentIntent asking(long total) {
    return new SimulatedPaymentIntent(id, created, total, currency, owner, progress);
  }

  Status status() {
    return progress.status();
  }

  @Override
  public Map<String, @Nullable Object> json() {
    var terms = owner.terms();
    return JsonFields.of("payment_intent", id)
        .with("amount", amount)
        .with("amount_capturable", 0)
        .with("amount_details", new JsonFields().with("tip", Map.of()).map())
        .with("amount_received", status() == Status.SUCCEEDED ? amount : 0)
        .none("application", "application_fee_amount", "automatic_payment_methods")
        .at("canceled_at", progress.canceled())
        .with("cancellation_reason", progress.canceled() == null ? null : "automatic")
        .with("capture_method", "automatic_async")
        .with("client_secret", owner.secret())
        .with("confirmation_method", "automatic")
        .at("created", created)
        .with("currency", currency)
        .with("customer", owner.customer())
        .none("customer_account")
        .with("description", terms.description())
        .none("excluded_payment_method_types")
        .with("last_payment_error", progress.decline() == null ? null : progress.decline().json())
        .with("latest_charge", progress.charge())
        .with("livemode", false)
        .with("metadata", terms.metadata())
        .with("next_action", action())
        .none("on_behalf_of", "payment_method", "payment_method_configuration_details")
        .with("payment_method_options", Map.of())
        .with("payment_method_types", owner.methods())
        .none("managed_payments", "processing")
        .with("receipt_email", terms.receiptEmail())
        .none("review", "setup_future_usage", "shipping", "source", "statement_descriptor")
        .with("statement_descriptor_suffix", terms.suffix())
        .with("status", status().name().toLowerCase(Locale.ROOT))
        .none("transfer_data")
        .with("transfer_group", terms.transferGroup())
        .map();
  }

  private @Nullable Object action() {
    return status() == Status.REQUIRES_ACTION
        ? new JsonFields().with("type", "use_stripe_sdk").with("use_stripe_sdk", Map.of()).map()
        : null;
  }
}
