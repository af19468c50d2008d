package dev.souk.orders;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A shipment on its way.
///
/// @param units by variant, some
/// @param trackingNumber the carrier's number, or null
public record Shipment(
    String id,
    String carrier,
    @Nullable String trackingNumber,
    Map<String, Integer> units,
    Instant shippedAt) {
  public Shipment {
    units = UnitsByVariant.some(units);
  }
}
