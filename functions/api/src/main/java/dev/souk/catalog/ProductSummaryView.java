package dev.souk.catalog;

import dev.souk.json.Description;
import dev.souk.media.MediaUrls;
import dev.souk.money.MoneyView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A product as public lists show it.
@Description("A product in a list.")
public record ProductSummaryView(
    @Description(value = "The product's id.", example = "prd_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Description(value = "Name, truncated if very long.", example = "Linen shirt") String name,
    @Description("Lowest price of its variants.") MoneyView price,
    @Description("URL of the first image, `null` without one.") @Nullable String image,
    @Description(value = "The seller's id.", example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa")
        String sellerId,
    @Description(value = "The shop's name, truncated if very long.", example = "Casa Linho")
        String sellerName,
    @Description("Creation time.") Instant createdAt) {
  static ProductSummaryView of(ProductSummary productSummary, MediaUrls urls) {
    var image = productSummary.image();
    return new ProductSummaryView(
        productSummary.id(),
        productSummary.name(),
        MoneyView.of(productSummary.price()),
        image == null ? null : urls.of(image),
        productSummary.sellerId(),
        productSummary.sellerName(),
        productSummary.createdAt());
  }
}
