package dev.souk.http;

import dev.souk.once.Once;
import dev.souk.once.Onces;
import dev.souk.once.Repeated;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps marks as the table does. Fakes of stores call [#mark] where an adapter would write the
/// mark in its transaction.
public final class InMemoryOnces implements Onces {
  private static final Duration KEPT = Duration.ofHours(24);

  private final Map<String, Once.Marked> marks = new ConcurrentHashMap<>();

  @Override
  public Optional<Once.Marked> find(String scope, String key, Instant now) {
    return Optional.ofNullable(marks.get(scope + "\n" + key)).filter(mark -> counts(mark, now));
  }

  /// Of many at once with the same key, one returns.
  ///
  /// @throws Repeated when the request was marked before, in the last 24 hours
  public void mark(Once once) {
    if (once instanceof Once.Marked mark) {
      marks.merge(
          mark.scope() + "\n" + mark.key(),
          mark,
          (before, next) -> {
            if (counts(before, next.at())) {
              throw new Repeated();
            }
            return next;
          });
    }
  }

  private static boolean counts(Once.Marked mark, Instant now) {
    return !mark.at().isBefore(now.minus(KEPT));
  }
}
