package dev.souk.inventory;

import java.time.Instant;

/// What there is of one variant.
///
/// @param sku the seller's own name for the variant
/// @param available units that can be sold now; never below zero
/// @param lowStockThreshold at this many or fewer the seller is told
/// @param version rises by one with every change; the later of two is the truer
public record Stock(
    String productId,
    String variantId,
    String sellerId,
    String sku,
    int available,
    int lowStockThreshold,
    long version,
    Instant updatedAt) {
  /// A movement to more than this of one variant is refused as a slip of the keyboard. Units that
  /// come back from an order may pass it.
  public static final int MAX = 1_000_000;

  /// How many left make a stock low, unless the seller says otherwise.
  public static final int DEFAULT_LOW_STOCK_THRESHOLD = 3;

  public Stock {
    if (available < 0) {
      throw new IllegalArgumentException("stock is never below zero");
    }
  }

  public boolean isLow() {
    return available <= lowStockThreshold;
  }
}
