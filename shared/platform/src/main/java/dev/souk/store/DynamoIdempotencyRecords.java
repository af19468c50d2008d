package dev.souk.store;

import dev.souk.idempotency.Idempotency;
import dev.souk.idempotency.IdempotencyRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The marks of requests that count once, kept 24 hours.
public final class DynamoIdempotencyRecords implements IdempotencyRecords {
  /// How long a repeat is known as one.
  public static final Duration KEPT = Duration.ofHours(24);

  private final DynamoTable table;

  public DynamoIdempotencyRecords(DynamoTable table) {
    this.table = table;
  }

  static TableItem item(Idempotency.Keyed keyed) {
    return TableItem.at(ItemKeys.idempotency(keyed.scope(), keyed.key()))
        .with("fingerprint", keyed.fingerprint())
        .with("status", keyed.response().status())
        .with("body", keyed.response().body())
        .with("location", keyed.response().location())
        .with("at", keyed.at())
        .expires(keyed.at().plus(KEPT))
        .build();
  }

  /// The mark of a request that is looked at anew each time it arrives: refused when its key means
  /// another.
  public static ConditionalWrite mark(Idempotency.Keyed keyed) {
    var free = unmarked(keyed.at());
    var same = DynamoExpression.of(free.text() + " OR #fingerprint = :same");
    return new ConditionalWrite.Put(
        item(keyed),
        same.with(":forgotten", keyed.at().minus(KEPT)).with(":same", keyed.fingerprint()));
  }

  /// There is no mark, or one so old that it no longer counts.
  static DynamoExpression unmarked(Instant now) {
    return DynamoExpression.of("attribute_not_exists(pk) OR #at < :forgotten")
        .with(":forgotten", now.minus(KEPT));
  }

  @Override
  public Optional<Idempotency.Keyed> find(String scope, String key, Instant now) {
    return table
        .get(ItemKeys.idempotency(scope, key))
        .filter(item -> !item.time("at").isBefore(now.minus(KEPT)))
        .map(item ->
            new Idempotency.Keyed(
                scope,
                key,
                item.text("fingerprint"),
                new Idempotency.StoredResponse(
                    (int) item.number("status"), item.text("body"), item.text("location")),
                item.time("at")));
  }
}
