package dev.souk.catalog;

import dev.souk.json.Says;
import dev.souk.media.MediaUrls;
import dev.souk.money.MoneyView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A product as public lists show it.
@Says("A product in a list.")
public record CardView(
    @Says(value = "The product's id.", example = "prd_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Says(value = "Its name, shortened when it is very long.", example = "Linen shirt") String name,
    @Says("What the cheapest variant costs.") MoneyView price,
    @Says("Address of the first picture, `null` without one.") @Nullable String image,
    @Says(value = "Whose it is.", example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa") String sellerId,
    @Says(value = "The shop's name, shortened when it is very long.", example = "Casa Linho")
        String sellerName,
    @Says("When it was made.") Instant createdAt) {
  static CardView of(Card card, MediaUrls urls) {
    var image = card.image();
    return new CardView(
        card.id(),
        card.name(),
        MoneyView.of(card.price()),
        image == null ? null : urls.of(image),
        card.sellerId(),
        card.sellerName(),
        card.createdAt());
  }
}
