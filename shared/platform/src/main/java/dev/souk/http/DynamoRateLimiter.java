package dev.souk.http;

import dev.souk.route.RateLimit;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.ItemKeys;
import java.time.Duration;
import java.time.Instant;

/// A fixed window per policy and subject: one write unit a counted call, and one a refused call.
public final class DynamoRateLimiter implements RateLimiter {
  private final DynamoTable table;

  public DynamoRateLimiter(DynamoTable table) {
    this.table = table;
  }

  @Override
  public Decision acquire(RateLimit limit, String subject, Instant now) {
    var width = limit.window().toSeconds();
    var window = now.getEpochSecond() / width;
    var end = Instant.ofEpochSecond((window + 1) * width);
    var reset = Math.max(1, Duration.between(now, end).toSeconds());
    return table
        .updated(
            ItemKeys.limit(limit.name(), subject, window),
            DynamoExpression.of("SET #calls = if_not_exists(#calls, :zero) + :one, #ttl = :ttl")
                .with(":zero", 0)
                .with(":one", 1)
                .with(":ttl", end.plusSeconds(60).getEpochSecond()),
            DynamoExpression.of("attribute_not_exists(#calls) OR #calls < :limit")
                .with(":limit", limit.calls()))
        .<Decision>map(item -> new Decision.Allowed(limit.calls() - item.number("calls"), reset))
        .orElseGet(() -> new Decision.Exceeded(reset));
  }

  /// Reads by writing nothing new: a function that counts may write counts and need not read them.
  @Override
  public long peek(RateLimit limit, String subject, Instant now) {
    var window = now.getEpochSecond() / limit.window().toSeconds();
    var end = (window + 1) * limit.window().toSeconds();
    return table
        .updated(
            ItemKeys.limit(limit.name(), subject, window),
            DynamoExpression.of("SET #calls = if_not_exists(#calls, :zero), #ttl = :ttl")
                .with(":zero", 0)
                .with(":ttl", end + 60),
            DynamoExpression.of("attribute_not_exists(#calls) OR #calls >= :zero").with(":zero", 0))
        .map(item -> item.number("calls"))
        .orElse(0L);
  }

  @Override
  public void release(RateLimit limit, String subject, Instant now) {
    var window = now.getEpochSecond() / limit.window().toSeconds();
    // Refused when there is nothing to take back: then nothing needs to be.
    var _ =
        table.update(
            ItemKeys.limit(limit.name(), subject, window),
            DynamoExpression.of("SET #calls = #calls - :one").with(":one", 1),
            DynamoExpression.of("#calls > :zero").with(":zero", 0));
  }
}
