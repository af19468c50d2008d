package dev.souk.idempotency;

import java.time.Instant;
import java.util.Optional;

/// Where the marks of requests that count once are looked up. Stores write them, each in the
/// transaction of its own change.
public interface IdempotencyRecords {
  /// The first arrival's mark, if there was one in the 24 hours before `now`.
  Optional<Idempotency.Keyed> find(String scope, String key, Instant now);
}
