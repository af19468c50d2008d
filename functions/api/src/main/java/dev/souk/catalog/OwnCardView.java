package dev.souk.catalog;

import dev.souk.json.Says;
import dev.souk.media.MediaUrls;
import dev.souk.money.MoneyView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A product as its seller's own list shows it.
@Says("A product in its seller's own list.")
public record OwnCardView(
    @Says(value = "The product's id.", example = "prd_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Says(value = "Its name.", example = "Linen shirt") String name,
    @Says(value = "Where it stands.", example = "draft") Shelf status,
    @Says("What the cheapest variant costs, `null` without variants.") @Nullable MoneyView price,
    @Says(value = "How many variants it has.", example = "2") int variants,
    @Says("Address of the first picture, `null` without one.") @Nullable String image,
    @Says(value = "Rises with every change.", example = "7") long version,
    @Says("When it was made.") Instant createdAt,
    @Says("When it last changed.") Instant updatedAt) {
  static OwnCardView of(OwnCard card, MediaUrls urls) {
    var price = card.price();
    var image = card.image();
    return new OwnCardView(
        card.id(),
        card.name(),
        card.shelf(),
        price == null ? null : MoneyView.of(price),
        card.variants(),
        image == null ? null : urls.of(image),
        card.stamp().version(),
        card.stamp().createdAt(),
        card.stamp().updatedAt());
  }
}
