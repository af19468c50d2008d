package dev.souk.orders;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A parcel on its way.
///
/// @param units by variant, some
/// @param tracking the carrier's number, or null
public record Parcel(
    String id,
    String carrier,
    @Nullable String tracking,
    Map<String, Integer> units,
    Instant shippedAt) {
  public Parcel {
    units = Units.some(units);
  }
}
