package dev.souk.orders;

import dev.souk.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Money that has arrived for an order.
///
/// @param session the checkout it was paid in
/// @param intent the provider's name for the payment: what refunds are taken from
/// @param disputedAt when the customer's bank asked for it back; null while it has not
public record Payment(
    String session, String intent, Money amount, Instant at, @Nullable Instant disputedAt) {
  public static Payment of(String session, String intent, Money amount, Instant at) {
    return new Payment(session, intent, amount, at, null);
  }

  Payment disputed(Instant now) {
    return disputedAt == null ? new Payment(session, intent, amount, at, now) : this;
  }
}
