package dev.souk.inventory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One change of stock, kept for good: a variant's movements add up to its stock.
///
/// @param delta units that came (or went, below zero)
/// @param count what was counted, or null when only the difference was told
public record StockMovement(
    String id,
    String productId,
    String variantId,
    String sellerId,
    int delta,
    @Nullable Integer count,
    StockMovementReason reason,
    Instant at) {
  /// The movement that makes the stock what was counted.
  public static StockMovement counted(
      String id, Stock seen, int count, StockMovementReason reason, Instant at) {
    return new StockMovement(
        id,
        seen.productId(),
        seen.variantId(),
        seen.sellerId(),
        count - seen.available(),
        count,
        reason,
        at);
  }
}
