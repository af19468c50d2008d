package dev.souk.orders;

import dev.souk.store.ConditionalWrite;
import dev.souk.store.DynamoExpression;
import dev.souk.store.TableItem;
import java.time.Duration;
import java.time.Instant;

/// The marks of what the payment provider has told: each is written together with its effect, so
/// that told again it has none. Stripe repeats itself for three days, and for thirty on request.
final class ProcessedPaymentEvents {
  private static final Duration KEPT = Duration.ofDays(90);

  private ProcessedPaymentEvents() {}

  static ConditionalWrite mark(String event, Instant now) {
    var item =
        TableItem.at(OrderKeys.paymentEvent(event))
            .with("schema", 1)
            .with("version", 1)
            .with("at", now)
            .expires(now.plus(KEPT))
            .build();
    return new ConditionalWrite.Put(item, DynamoExpression.absent());
  }
}
