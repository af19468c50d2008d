package dev.souk.orders;

import java.time.Instant;
import java.util.Map;

/// A customer's request to send something back.
///
/// @param units by variant, some
public record Return(
    String id, Map<String, Integer> units, String reason, Instant at, State state) {
  public Return {
    units = UnitsByVariant.some(units);
  }

  /// What its seller says.
  public enum State {
    REQUESTED,
    APPROVED,
    REJECTED
  }

  Return judged(State next) {
    return new Return(id, units, reason, at, next);
  }
}
