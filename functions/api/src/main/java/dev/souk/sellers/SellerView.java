package dev.souk.sellers;

import dev.souk.json.Says;
import dev.souk.media.MediaRefView;
import dev.souk.media.MediaUrls;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A seller's page.
@Says("A seller, as the public sees them.")
public record SellerView(
    @Says(value = "The seller's id.", example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Says(value = "The shop's name.", example = "Casa Linho") String shopName,
    @Says(value = "Plain text, possibly empty.", example = "Linen from Porto.") String about,
    @Says("The shop's picture, `null` without one.") @Nullable MediaRefView logo,
    @Says(value = "Rises with every change.", example = "2") long version,
    @Says("Since when the seller is here.") Instant createdAt,
    @Says("When it last changed.") Instant updatedAt) {
  static SellerView of(Seller seller, MediaUrls urls) {
    var logo = seller.logo();
    return new SellerView(
        seller.id(),
        seller.shopName(),
        seller.about(),
        logo == null ? null : MediaRefView.of(logo, urls),
        seller.version(),
        seller.createdAt(),
        seller.updatedAt());
  }
}
