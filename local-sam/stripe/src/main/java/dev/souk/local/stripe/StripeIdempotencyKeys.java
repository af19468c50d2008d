package dev.souk.local.stripe;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Answers kept under idempotency keys for so long by the clock, as Stripe's "Idempotent requests"
/// describes: 24 hours in v1, 30 days in v2.
final class StripeIdempotencyKeys {
  private record Use(String what, Instant since, SimulatorResponse.@Nullable Complete answer) {}

  private final InstantSource clock;
  private final Duration kept;
  private final Map<String, Use> uses = new LinkedHashMap<>();

  StripeIdempotencyKeys(InstantSource clock, Duration kept) {
    this.clock = clock;
    this.kept = kept;
  }

  /// The kept answer, or null when the caller is the first and must end with [#keep] or [#forget].
  ///
  /// @throws StripeApiError when the key is under way, or was used for something else
  synchronized SimulatorResponse.@Nullable Complete begin(String key, String what) {
    var now = clock.instant();
    dropOld(now);
    var use = uses.get(key);
    if (use == null) {
      uses.put(key, new Use(what, now, null));
      return null;
    }
    if (!use.what().equals(what)) {
      throw StripeApiError.keyReused(key);
    }
    if (use.answer() == null) {
      throw StripeApiError.keyInUse(key);
    }
    return use.answer();
  }

  synchronized void keep(String key, SimulatorResponse.Complete complete) {
    uses.computeIfPresent(key, (same, use) -> new Use(use.what(), use.since(), complete));
  }

  synchronized void forget(String key) {
    uses.remove(key);
  }

  /// The map is in the order of first use, so that only the head can be old.
  private void dropOld(Instant now) {
    var oldest = uses.values().iterator();
    while (oldest.hasNext()) {
      var use = oldest.next();
      if (use.answer() == null || now.isBefore(use.since().plus(kept))) {
        return;
      }
      oldest.remove();
    }
  }
}
