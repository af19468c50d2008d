package dev.souk.store;

import dev.souk.once.Once;
import java.time.Instant;
import java.util.Optional;

/// Where the kernel finds what a request was answered with before.
public interface Onces {
  /// The first arrival's mark, if it still counts.
  ///
  /// @param scope the principal and the route
  /// @param key as the client chose it
  Optional<Once.Marked> find(String scope, String key, Instant now);
}
