package dev.souk.inventory;

import dev.souk.json.Says;
import java.time.Instant;

/// The stock of a variant, as its seller sees it.
@Says("What there is of one variant.")
public record StockView(
    @Says(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Says(value = "The seller's own name for it.", example = "SHIRT-BLUE-L") String sku,
    @Says(value = "Units that can be sold now.", example = "10") int available,
    @Says(value = "At so many or fewer the stock is low.", example = "3") int lowAt,
    @Says("Whether the stock is low.") boolean lowStock,
    @Says(value = "Rises with every movement.", example = "4") long version,
    @Says("When it last changed.") Instant updatedAt) {
  public static StockView of(Stock stock) {
    return new StockView(
        stock.variantId(),
        stock.sku(),
        stock.available(),
        stock.lowAt(),
        stock.low(),
        stock.version(),
        stock.updatedAt());
  }
}
