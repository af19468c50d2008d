package dev.souk.sellers;

import dev.souk.json.Description;
import dev.souk.media.MediaRefView;
import dev.souk.media.MediaUrls;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A seller's page.
@Description("A seller, as the public sees them.")
public record SellerView(
    @Description(value = "The seller's id.", example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Description(value = "The shop's name.", example = "Casa Linho") String shopName,
    @Description(value = "Plain text, possibly empty.", example = "Linen from Porto.") String about,
    @Description("The shop's logo, `null` without one.") @Nullable MediaRefView logo,
    @Description(value = "Version, increases with every change.", example = "2") long version,
    @Description("Creation time.") Instant createdAt,
    @Description("Time of the last change.") Instant updatedAt) {
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
