package dev.souk.local.stripe;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Money that went from the merchant's balance to a connected account.
///
/// @param source the charge it came out of; null when it came out of what was available
/// @param transaction of the merchant's balance
record SimulatedTransfer(
    String id,
    Instant created,
    long amount,
    String currency,
    String destination,
    @Nullable String source,
    Description description,
    String transaction,
    List<Reversal> reversals)
    implements StripeResource {

  /// What the merchant says of it.
  record Description(@Nullable String group, @Nullable String text, Map<String, String> metadata) {}

  /// Money of it that came back.
  ///
  /// @param transaction of the merchant's balance
  record Reversal(
      String id, Instant created, long amount, String transaction, Map<String, String> metadata) {
    Map<String, @Nullable Object> json(SimulatedTransfer of) {
      return JsonFields.of("transfer_reversal", id)
          .with("amount", amount)
          .with("balance_transaction", transaction)
          .at("created", created)
          .with("currency", of.currency())
          .with("metadata", metadata)
          .none("source_refund", "destination_payment_refund")
          .with("transfer", of.id())
          .map();
    }
  }

  /// What came back of it.
  long reversed() {
    return reversals.stream().mapToLong(Reversal::amount).sum();
  }

  SimulatedTransfer with(Reversal reversal) {
    return new SimulatedTransfer(
        id,
        created,
        amount,
        currency,
        destination,
        source,
        description,
        transaction,
        Stream.concat(reversals.stream(), Stream.of(reversal)).toList());
  }

  /// Its reversals, newest first.
  Map<String, @Nullable Object> reversalsJson() {
    return ResourcePage.of(
        "/v1/transfers/" + id + "/reversals",
        reversals.reversed().stream().map(each -> each.json(this)).toList());
  }

  @Override
  public Map<String, @Nullable Object> json() {
    return JsonFields.of("transfer", id)
        .with("amount", amount)
        .with("amount_reversed", reversed())
        .with("balance_transaction", transaction)
        .at("created", created)
        .with("currency", currency)
        .with("description", description.text())
        .with("destination", destination)
        .with("destination_payment", "py_" + id.substring(3))
        .with("livemode", false)
        .with("metadata", description.metadata())
        .with("reversals", reversalsJson())
        .with("reversed", reversed() == amount)
        .with("source_transaction", source)
        .with("source_type", "card")
        .with("transfer_group", description.group())
        .map();
  }
}
