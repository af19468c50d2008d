package dev.souk.catalog;

import dev.souk.json.Description;
import dev.souk.media.MediaUrls;
import dev.souk.money.MoneyView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A product as its seller's own list shows it.
@Description("A product in its seller's own list.")
public record SellerProductSummaryView(
    @Description(value = "The product's id.", example = "prd_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Description(value = "Its name.", example = "Linen shirt") String name,
    @Description(value = "Status.", example = "draft") ProductStatus status,
    @Description("Lowest price of its variants, `null` without variants.")
        @Nullable MoneyView price,
    @Description(value = "How many variants it has.", example = "2") int variants,
    @Description("URL of the first image, `null` without one.") @Nullable String image,
    @Description(value = "Version, increases with every change.", example = "7") long version,
    @Description("Creation time.") Instant createdAt,
    @Description("Time of the last change.") Instant updatedAt) {
  static SellerProductSummaryView of(SellerProductSummary card, MediaUrls urls) {
    var price = card.price();
    var image = card.image();
    return new SellerProductSummaryView(
        card.id(),
        card.name(),
        card.status(),
        price == null ? null : MoneyView.of(price),
        card.variants(),
        image == null ? null : urls.of(image),
        card.revision().version(),
        card.revision().createdAt(),
        card.revision().updatedAt());
  }
}
