package dev.souk.http;

import dev.souk.route.RateLimit;
import java.time.Instant;

/// Counts calls against their limits.
public interface Limits {

  /// What became of counting a call.
  sealed interface Counted {
    /// @param remaining calls left in the window
    /// @param reset seconds until the window ends
    record Within(long remaining, long reset) implements Counted {}

    record Beyond(long reset) implements Counted {}
  }

  /// Counts one call of `subject`. A call counted twice by a retry of the SDK's does no harm but to
  /// the caller's allowance.
  Counted count(RateLimit limit, String subject, Instant now);
}
