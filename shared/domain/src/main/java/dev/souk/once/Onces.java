package dev.souk.once;

import java.time.Instant;
import java.util.Optional;

/// Where the marks of requests that count once are looked up. Stores write them, each in the
/// transaction of its own change.
public interface Onces {
  /// The first arrival's mark, if there was one in the 24 hours before `now`.
  Optional<Once.Marked> find(String scope, String key, Instant now);
}
