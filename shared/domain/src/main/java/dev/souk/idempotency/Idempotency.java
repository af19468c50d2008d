package dev.souk.idempotency;

import java.time.Instant;

/// How often a request counts. A store that is given one writes it in the same transaction as the
/// change, so that the change and the answer to its repeats are kept together or not at all.
public sealed interface Idempotency {
  /// Each arrival is a request of its own.
  record None() implements Idempotency {}

  /// Only the first arrival has an effect; repeats within 24 hours get its answer.
  ///
  /// @param scope the principal and the route: the same key elsewhere is another request
  /// @param key as the client chose it
  /// @param fingerprint of the request; a repeat with another is a mistake of the client's
  /// @param response what repeats are answered with
  record Keyed(String scope, String key, String fingerprint, StoredResponse response, Instant at)
      implements Idempotency {}

  /// @param body JSON text, empty for none
  /// @param location of what was made, empty for none
  record StoredResponse(int status, String body, String location) {}

  static Idempotency none() {
    return new None();
  }
}
