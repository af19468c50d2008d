package dev.souk.inventory;

import dev.souk.json.Description;
import java.time.Instant;

/// The stock of a variant, as its seller sees it.
@Description("The stock of a variant.")
public record StockView(
    @Description(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Description(value = "The seller's SKU.", example = "SHIRT-BLUE-L") String sku,
    @Description(value = "Units available for sale.", example = "10") int available,
    @Description(value = "Low-stock threshold: the stock is low at or below it.", example = "3")
        int lowStockThreshold,
    @Description("Whether the stock is low.") boolean lowStock,
    @Description(value = "Version, increases with every movement.", example = "4") long version,
    @Description("Time of the last change.") Instant updatedAt) {
  public static StockView of(Stock stock) {
    return new StockView(
        stock.variantId(),
        stock.sku(),
        stock.available(),
        stock.lowStockThreshold(),
        stock.isLow(),
        stock.version(),
        stock.updatedAt());
  }
}
