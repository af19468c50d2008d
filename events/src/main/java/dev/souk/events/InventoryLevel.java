package dev.souk.events;

import dev.souk.json.Description;

/// The stock of one variant as browsers hear of it.
@Description("The current stock of a variant (absolute, not a difference).")
public record InventoryLevel(
    @Description(value = "The product.", example = "prd_01jd8ykz3mfq2v5x7a9c1e0g4h")
        String productId,
    @Description(value = "The variant.", example = "var_01jd8ykz3nf4stw6k2b8d0h1r7")
        String variantId,
    @Description(value = "The seller's SKU of the variant.", example = "MUG-BLUE") String sku,
    @Description(value = "Units available for sale.", example = "10") int available,
    @Description(
            value = "Whether the stock is at or below the low-stock threshold.",
            example = "false")
        boolean lowStock) {}
