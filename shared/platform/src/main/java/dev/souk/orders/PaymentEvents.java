package dev.souk.orders;

import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.Write;
import java.time.Duration;
import java.time.Instant;

/// The marks of what the payment provider has told: each is written together with its effect, so
/// that told again it has none. Stripe repeats itself for three days, and for thirty on request.
final class PaymentEvents {
  private static final Duration KEPT = Duration.ofDays(90);

  private PaymentEvents() {}

  static Write mark(String event, Instant now) {
    var item =
        Item.at(Keys.paymentEvent(event))
            .with("schema", 1)
            .with("version", 1)
            .with("at", now)
            .expires(now.plus(KEPT))
            .build();
    return new Write.Put(item, Expression.absent());
  }
}
