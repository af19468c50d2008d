package dev.souk.sellers;

import dev.souk.media.MediaRefItems;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import java.util.List;
import java.util.Objects;

/// A seller's profile as an item.
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
}
