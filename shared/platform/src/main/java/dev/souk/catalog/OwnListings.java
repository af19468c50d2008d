package dev.souk.catalog;

import dev.souk.money.Money;
import dev.souk.store.Item;
import dev.souk.store.Keys;

/// The entries of a seller's own list. Small entries in a partition of their own rather than the
/// index over whole products: the index would copy several KB at every change and every reading.
final class OwnListings {
  private OwnListings() {}

  static Item entry(Product product) {
    var card = OwnCard.of(product);
    var price = card.price();
    return Item.at(Keys.shelf(product.shop().sellerId(), card.id()))
        .with("n", card.name())
        .with("f", card.shelf())
        .with("a", price == null ? null : price.amount())
        .with("u", price == null ? null : price.currency())
        .with("v", card.variants())
        .with("m", card.image())
        .with("c", card.stamp().createdAt())
        .with("t", card.stamp().updatedAt())
        .with("version", card.stamp().version())
        .build();
  }

  static OwnCard card(Item item) {
    return new OwnCard(
        item.key().sk(),
        item.text("n"),
        Shelf.valueOf(item.text("f")),
        item.has("a") ? new Money(item.number("a"), item.text("u")) : null,
        (int) item.number("v"),
        item.textOrNull("m"),
        new Stamp(item.number("version"), item.time("c"), item.time("t")));
  }
}
