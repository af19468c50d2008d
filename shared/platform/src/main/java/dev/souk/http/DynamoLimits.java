package dev.souk.http;

import dev.souk.route.RateLimit;
import dev.souk.store.Expression;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.time.Duration;
import java.time.Instant;

/// A fixed window per policy and subject: one write unit a counted call, and one a refused call.
public final class DynamoLimits implements Limits {
  private final Table table;

  public DynamoLimits(Table table) {
    this.table = table;
  }

  @Override
  public Counted count(RateLimit limit, String subject, Instant now) {
    var width = limit.window().toSeconds();
    var window = now.getEpochSecond() / width;
    var end = Instant.ofEpochSecond((window + 1) * width);
    var reset = Math.max(1, Duration.between(now, end).toSeconds());
    return table
        .updated(
            Keys.limit(limit.name(), subject, window),
            Expression.of("SET #calls = if_not_exists(#calls, :zero) + :one, #ttl = :ttl")
                .with(":zero", 0)
                .with(":one", 1)
                .with(":ttl", end.plusSeconds(60).getEpochSecond()),
            Expression.of("attribute_not_exists(#calls) OR #calls < :limit")
                .with(":limit", limit.calls()))
        .<Counted>map(item -> new Counted.Within(limit.calls() - item.number("calls"), reset))
        .orElseGet(() -> new Counted.Beyond(reset));
  }

  /// Reads by writing nothing new: a function that counts may write counts and need not read them.
  @Override
  public long counted(RateLimit limit, String subject, Instant now) {
    var window = now.getEpochSecond() / limit.window().toSeconds();
    var end = (window + 1) * limit.window().toSeconds();
    return table
        .updated(
            Keys.limit(limit.name(), subject, window),
            Expression.of("SET #calls = if_not_exists(#calls, :zero), #ttl = :ttl")
                .with(":zero", 0)
                .with(":ttl", end + 60),
            Expression.of("attribute_not_exists(#calls) OR #calls >= :zero").with(":zero", 0))
        .map(item -> item.number("calls"))
        .orElse(0L);
  }

  @Override
  public void forgive(RateLimit limit, String subject, Instant now) {
    var window = now.getEpochSecond() / limit.window().toSeconds();
    // Refused when there is nothing to take back: then nothing needs to be.
    var _ =
        table.update(
            Keys.limit(limit.name(), subject, window),
            Expression.of("SET #calls = #calls - :one").with(":one", 1),
            Expression.of("#calls > :zero").with(":zero", 0));
  }
}
