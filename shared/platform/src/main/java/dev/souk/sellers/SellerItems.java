package dev.souk.sellers;

import dev.souk.accounts.Standing;
import dev.souk.catalog.UnsettledItems;
import dev.souk.media.MediaRefItems;
import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.Write;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// A seller's profile as an item, and the writes that keep it in step with the seller's account,
/// for the transactions that change the account.
public final class SellerItems {
  private static final int SCHEMA = 1;

  private SellerItems() {}

  public static Item item(Seller seller) {
    var logo = seller.logo();
    return Item.at(Keys.seller(seller.id()))
        .with("schema", SCHEMA)
        .with("sellerId", seller.id())
        .with("shopName", seller.shopName())
        .with("about", seller.about())
        .with("logo", logo == null ? null : List.of(MediaRefItems.item(logo)))
        .with("status", seller.standing())
        .with("version", seller.version())
        .with("createdAt", seller.createdAt())
        .with("updatedAt", seller.updatedAt())
        .build();
  }

  public static Seller seller(Item item) {
    return new Seller(
        item.text("sellerId"),
        item.text("shopName"),
        Objects.requireNonNullElse(item.textOrNull("about"), ""),
        item.items("logo").stream().findFirst().map(MediaRefItems::ref).orElse(null),
        Standing.valueOf(item.text("status")),
        item.number("version"),
        item.time("createdAt"),
        item.time("updatedAt"));
  }

  /// The profile of a new seller.
  public static Write made(String sellerId, String shopName, Instant now) {
    var seller = new Seller(sellerId, shopName, "", null, Standing.ACTIVE, 1, now, now);
    return new Write.Put(item(seller), Expression.absent());
  }

  /// Another standing, and the note that the seller's products are to follow.
  public static List<Write> standing(String sellerId, Standing standing, Instant now) {
    var change =
        new Write.Update(
            Keys.seller(sellerId),
            Expression.of("SET #status = :status, #version = #version + :one, #updatedAt = :now")
                .with(":status", standing)
                .with(":one", 1)
                .with(":now", now),
            Expression.present());
    return List.of(change, UnsettledItems.note(sellerId, now));
  }
}
