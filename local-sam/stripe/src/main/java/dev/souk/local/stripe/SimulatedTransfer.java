package dev.souk.local.stripe;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
    String transaction)
    implements StripeResource {

  /// What the merchant says of it.
  record Description(@Nullable String group, @Nullable String text, Map<String, String> metadata) {}

  @Override
  public Map<String, @Nullable Object> json() {
    return JsonFields.of("transfer", id)
        .with("amount", amount)
        .with("amount_reversed", 0)
        .with("balance_transaction", transaction)
        .at("created", created)
        .with("currency", currency)
        .with("description", description.text())
        .with("destination", destination)
        .with("destination_payment", "py_" + id.substring(3))
        .with("livemode", false)
        .with("metadata", description.metadata())
        .with("reversals", ResourcePage.of("/v1/transfers/" + id + "/reversals", List.of()))
        .with("reversed", false)
        .with("source_transaction", source)
        .with("source_type", "card")
        .with("transfer_group", description.group())
        .map();
  }
}
