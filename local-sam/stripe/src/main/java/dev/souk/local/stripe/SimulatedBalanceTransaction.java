package dev.souk.local.stripe;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One movement of the account's balance. `amount` is signed, `net` is amount less fee.
///
/// @param available from when it counts as available; pending before
record SimulatedBalanceTransaction(
    String id,
    Instant created,
    Kind kind,
    String source,
    String currency,
    Instant available,
    Sum sum)
    implements StripeResource {
  private static final Duration SETTLING = Duration.ofDays(7);

  enum Kind {
    CHARGE("charge", "charge"),
    REFUND("refund", "refund"),
    REFUND_FAILURE("refund_failure", "refund_failure"),
    TRANSFER("transfer", "transfer"),
    TRANSFER_REVERSAL("transfer_refund", "transfer_reversal"),
    DISPUTE("adjustment", "dispute"),
    DISPUTE_REVERSAL("adjustment", "dispute_reversal");

    final String type;
    final String category;

    Kind(String type, String category) {
      this.type = type;
      this.category = category;
    }
  }

  /// The money of it, and the clock that says when it is available.
  record Sum(long amount, long fee, InstantSource clock) {}

  /// The processing fee of a charge: 1.5 % and 25 minor units, half a unit up.
  static long feeOf(long amount) {
    return (amount * 15 + 500) / 1000 + 25;
  }

  /// What comes in settles for seven days; what goes out counts at once.
  static SimulatedBalanceTransaction of(
      String id, Instant now, Kind kind, String source, String currency, Sum sum) {
    var available = sum.amount() < 0 ? now : now.plus(SETTLING);
    return new SimulatedBalanceTransaction(id, now, kind, source, currency, available, sum);
  }

  SimulatedBalanceTransaction availableFrom(Instant at) {
    return new SimulatedBalanceTransaction(id, created, kind, source, currency, at, sum);
  }

  boolean isAvailable() {
    return !sum.clock().instant().isBefore(available);
  }

  long net() {
    return sum.amount() - sum.fee();
  }

  @Override
  public Map<String, @Nullable Object> json() {
    return JsonFields.of("balance_transaction", id)
        .with("amount", sum.amount())
        .at("available_on", available)
        .with("balance_type", "payments")
        .at("created", created)
        .with("currency", currency)
        .none("description", "exchange_rate")
        .with("fee", sum.fee())
        .with("fee_details", fees())
        .with("net", net())
        .with("reporting_category", kind.category)
        .with("source", source)
        .with("status", isAvailable() ? "available" : "pending")
        .with("type", kind.type)
        .map();
  }

  private List<Object> fees() {
    return sum.fee() == 0
        ? List.of()
        : List.of(
            new JsonFields()
                .with("amount", sum.fee())
                .with("application", null)
                .with("currency", currency)
                .with("description", "Processing fees (simulated)")
                .with("type", "stripe_fee")
                .map());
  }
}
