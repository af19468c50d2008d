package dev.souk.once;

import java.time.Instant;

/// How often a request counts. A store that is given one writes it in the same transaction as the
/// change, so that the change and the answer to its repeats are kept together or not at all.
public sealed interface Once {
  /// Each arrival is a request of its own.
  record EveryTime() implements Once {}

  /// Only the first arrival has an effect; repeats within 24 hours get its answer.
  ///
  /// @param scope the principal and the route: the same key elsewhere is another request
  /// @param key as the client chose it
  /// @param fingerprint of the request; a repeat with another is a mistake of the client's
  /// @param answer what repeats are answered with
  record Marked(String scope, String key, String fingerprint, Answer answer, Instant at)
      implements Once {}

  /// @param body JSON text, empty for none
  /// @param location of what was made, empty for none
  record Answer(int status, String body, String location) {}

  static Once everyTime() {
    return new EveryTime();
  }
}
