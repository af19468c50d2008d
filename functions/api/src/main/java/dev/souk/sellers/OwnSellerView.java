package dev.souk.sellers;

import dev.souk.accounts.AccountStatus;
import dev.souk.json.Description;
import dev.souk.media.MediaRefView;
import dev.souk.media.MediaUrls;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A seller's profile, as they and the shop's staff see it.
@Description("A seller's profile, as its seller sees it.")
public record OwnSellerView(
    @Description(value = "The seller's id.", example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Description(value = "The shop's name.", example = "Casa Linho") String shopName,
    @Description(value = "Plain text, possibly empty.", example = "Linen from Porto.") String about,
    @Description("The shop's logo, `null` without one.") @Nullable MediaRefView logo,
    @Description(value = "A suspended seller may read but not write.", example = "active")
        AccountStatus status,
    @Description(value = "Version, increases with every change.", example = "2") long version,
    @Description("Creation time.") Instant createdAt,
    @Description("Time of the last change.") Instant updatedAt) {
  static OwnSellerView of(Seller seller, MediaUrls urls) {
    var shown = SellerView.of(seller, urls);
    return new OwnSellerView(
        shown.id(),
        shown.shopName(),
        shown.about(),
        shown.logo(),
        seller.status(),
        shown.version(),
        shown.createdAt(),
        shown.updatedAt());
  }
}
