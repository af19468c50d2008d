package dev.souk.events;

import dev.souk.json.Says;

/// The stock of one variant as browsers hear of it.
@Says("The stock of one variant: what there is, not what changed.")
public record InventoryLevel(
    @Says(value = "The product.", example = "prd_01jd8ykz3mfq2v5x7a9c1e0g4h") String productId,
    @Says(value = "The variant.", example = "var_01jd8ykz3nf4stw6k2b8d0h1r7") String variantId,
    @Says(value = "The seller's own name for the variant.", example = "MUG-BLUE") String sku,
    @Says(value = "Units that can be sold now.", example = "10") int available,
    @Says(value = "Whether that is so few that the seller is told.", example = "false")
        boolean lowStock) {}
