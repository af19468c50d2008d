package dev.souk.catalog;

import dev.souk.media.MediaRefItems;
import dev.souk.money.Money;
import dev.souk.store.Item;
import dev.souk.store.Keys;

/// A product as an item. Names inside its lists are single letters: a page costs half a read unit
/// only while item and stock are under 4 KB together.
final class ProductItems {
  private static final int SCHEMA = 1;

  private ProductItems() {}

  static Item item(Product product) {
    var shown = product.presentation();
    return Item.at(Keys.product(product.id()))
        .with("schema", SCHEMA)
        .with("productId", product.id())
        .with("sellerId", product.shop().sellerId())
        .with("sellerName", product.shop().name())
        .with("hidden", product.shop().hidden())
        .with("shelf", product.shelf())
        .with("name", shown.name())
        .with("description", shown.description())
        .with("path", shown.path().stream().map(ProductItems::step).toList())
        .with("media", shown.media().stream().map(MediaRefItems::item).toList())
        .with("options", product.options())
        .with("currency", product.currency())
        .with("variants", product.variants().stream().map(ProductItems::variant).toList())
        .with("version", product.stamp().version())
        .with("createdAt", product.stamp().createdAt())
        .with("updatedAt", product.stamp().updatedAt())
        .build();
  }

  private static Item step(Step step) {
    return Item.nested().with("i", step.categoryId()).with("n", step.name()).build();
  }

  private static Item variant(Variant variant) {
    return Item.nested()
        .with("i", variant.id())
        .with("s", variant.sku())
        .with("o", variant.options())
        .with("p", variant.price().amount())
        .with("g", variant.grams() == 0 ? null : variant.grams())
        .build();
  }

  static Product product(Item item) {
    var currency = item.text("currency");
    return new Product(
        item.text("productId"),
        new Shop(item.text("sellerId"), item.text("sellerName"), item.flag("hidden")),
        new Presentation(
            item.text("name"),
            item.text("description"),
            item.items("path").stream().map(it -> new Step(it.text("i"), it.text("n"))).toList(),
            item.items("media").stream().map(MediaRefItems::ref).toList()),
        item.texts("options"),
        currency,
        item.items("variants").stream().map(it -> variant(it, currency)).toList(),
        Shelf.valueOf(item.text("shelf")),
        new Stamp(item.number("version"), item.time("createdAt"), item.time("updatedAt")));
  }

  private static Variant variant(Item item, String currency) {
    return new Variant(
        item.text("i"),
        item.text("s"),
        item.texts("o"),
        new Money(item.number("p"), currency),
        (int) item.number("g", 0));
  }
}
