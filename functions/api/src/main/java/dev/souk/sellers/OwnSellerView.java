package dev.souk.sellers;

import dev.souk.accounts.Standing;
import dev.souk.json.Says;
import dev.souk.media.MediaRefView;
import dev.souk.media.MediaUrls;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A seller's profile, as they and the shop's staff see it.
@Says("A seller's profile, as its seller sees it.")
public record OwnSellerView(
    @Says(value = "The seller's id.", example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Says(value = "The shop's name.", example = "Casa Linho") String shopName,
    @Says(value = "Plain text, possibly empty.", example = "Linen from Porto.") String about,
    @Says("The shop's picture, `null` without one.") @Nullable MediaRefView logo,
    @Says(value = "A suspended seller may read but not write.", example = "active") Standing status,
    @Says(value = "Rises with every change.", example = "2") long version,
    @Says("Since when the seller is here.") Instant createdAt,
    @Says("When it last changed.") Instant updatedAt) {
  static OwnSellerView of(Seller seller, MediaUrls urls) {
    var shown = SellerView.of(seller, urls);
    return new OwnSellerView(
        shown.id(),
        shown.shopName(),
        shown.about(),
        shown.logo(),
        seller.standing(),
        shown.version(),
        shown.createdAt(),
        shown.updatedAt());
  }
}
