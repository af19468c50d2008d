package dev.souk.orders;

import java.util.Map;
import java.util.Optional;

/// Units by variant, as a shipment, a return or a refund names them.
final class UnitsByVariant {
  private UnitsByVariant() {}

  /// Refuses a variant of which there are none, or fewer.
  static Map<String, Integer> each(Map<String, Integer> units) {
    if (units.values().stream().anyMatch(n -> n < 1)) {
      throw new IllegalArgumentException("units are at least one of each");
    }
    return Map.copyOf(units);
  }

  /// How many there are of a variant.
  static int of(String variant, Map<String, Integer> units) {
    return units.getOrDefault(variant, 0);
  }

  /// Which units are more than there are, if any: by variant, what is left of it.
  static Optional<Map.Entry<String, Integer>> beyond(
      Map<String, Integer> wanted, Map<String, Integer> left) {
    return wanted.entrySet().stream()
        .filter(each -> each.getValue() > of(each.getKey(), left))
        .map(each -> Map.entry(each.getKey(), of(each.getKey(), left)))
        .min(Map.Entry.comparingByKey());
  }

  /// The same of at least one variant.
  static Map<String, Integer> some(Map<String, Integer> units) {
    if (units.isEmpty()) {
      throw new IllegalArgumentException("units of nothing");
    }
    return each(units);
  }
}
