package dev.souk.http;

import dev.souk.idempotency.DuplicateRequestException;
import dev.souk.idempotency.Idempotency;
import dev.souk.idempotency.IdempotencyRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps marks as the table does. Fakes of stores call [#mark] where an adapter would write the
/// mark in its transaction.
public final class InMemoryIdempotencyRecords implements IdempotencyRecords {
  private static final Duration KEPT = Duration.ofHours(24);

  private final Map<String, Idempotency.Keyed> marks = new ConcurrentHashMap<>();

  @Override
  public Optional<Idempotency.Keyed> find(String scope, String key, Instant now) {
    return Optional.ofNullable(marks.get(scope + "\n" + key)).filter(mark -> counts(mark, now));
  }

  /// Of many at once with the same key, one returns.
  ///
  /// @throws DuplicateRequestException when the request was marked before, in the last 24 hours
  public void mark(Idempotency idempotency) {
    if (idempotency instanceof Idempotency.Keyed mark) {
      marks.merge(
          mark.scope() + "\n" + mark.key(),
          mark,
          (before, next) -> {
            if (counts(before, next.at())) {
              throw new DuplicateRequestException();
            }
            return next;
          });
    }
  }

  private static boolean counts(Idempotency.Keyed mark, Instant now) {
    return !mark.at().isBefore(now.minus(KEPT));
  }
}
