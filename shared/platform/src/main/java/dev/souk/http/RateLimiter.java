package dev.souk.http;

import dev.souk.route.RateLimit;
import java.time.Instant;

/// Counts calls against their limits.
public interface RateLimiter {

  /// What became of counting a call.
  sealed interface Decision {
    /// @param remaining calls left in the window
    /// @param reset seconds until the window ends
    record Allowed(long remaining, long reset) implements Decision {}

    record Exceeded(long reset) implements Decision {}
  }

  /// Counts one call of `subject`. A call counted twice by a retry of the SDK's does no harm but to
  /// the caller's allowance. What is refused as beyond the limit is not counted.
  Decision acquire(RateLimit limit, String subject, Instant now);

  /// How many calls are counted in the window of `now`.
  long peek(RateLimit limit, String subject, Instant now);

  /// Takes back one call that was counted in the window of `now`: it turned out not to be what the
  /// limit is about. Nothing is taken from a window that holds none.
  void release(RateLimit limit, String subject, Instant now);
}
