package dev.souk.orders;

import java.util.Map;

/// Units by variant, as a parcel, a return or a refund names them.
final class Units {
  private Units() {}

  /// Refuses a variant of which there are none, or fewer.
  static Map<String, Integer> each(Map<String, Integer> units) {
    if (units.values().stream().anyMatch(n -> n < 1)) {
      throw new IllegalArgumentException("units are at least one of each");
    }
    return Map.copyOf(units);
  }

  /// The same of at least one variant.
  static Map<String, Integer> some(Map<String, Integer> units) {
    if (units.isEmpty()) {
      throw new IllegalArgumentException("units of nothing");
    }
    return each(units);
  }
}
