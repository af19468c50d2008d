package dev.souk.shipping;

import dev.souk.money.Money;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import java.util.List;

/// A seller's shipping options as one item, of 50 KB at most. Which attributes an option has says
/// what kind of tariff it is.
final class ShippingItems {
  private static final int SCHEMA = 1;

  private ShippingItems() {}

  static Item item(ShippingBook book) {
    return Item.at(Keys.shipping(book.sellerId()))
        .with("schema", SCHEMA)
        .with("sellerId", book.sellerId())
        .with("version", book.version())
        .with("options", book.options().stream().map(ShippingItems::option).toList())
        .build();
  }

  private static Item option(ShippingOption option) {
    var terms = option.terms();
    var item =
        Item.nested()
            .with("id", option.id())
            .with("name", terms.name())
            .with("countries", terms.countries())
            .with("currency", terms.tariff().currency())
            .with("version", option.version())
            .with("createdAt", option.createdAt())
            .with("updatedAt", option.updatedAt());
    return switch (terms.tariff()) {
      case Tariff.Flat(var price) -> item.with("price", price.amount()).build();
      case Tariff.FreeFrom(var price, var from) ->
          item.with("price", price.amount()).with("from", from.amount()).build();
      case Tariff.ByWeight(var steps) ->
          item.with("steps", steps.stream().map(ShippingItems::step).toList()).build();
    };
  }

  private static Item step(Tariff.Step step) {
    return Item.nested().with("g", step.upToGrams()).with("p", step.price().amount()).build();
  }

  static ShippingBook book(Item item) {
    return new ShippingBook(
        item.text("sellerId"),
        item.items("options").stream().map(ShippingItems::read).toList(),
        item.number("version"));
  }

  private static ShippingOption read(Item item) {
    return new ShippingOption(
        item.text("id"),
        new ShippingTerms(item.text("name"), tariff(item), item.texts("countries")),
        item.number("version"),
        item.time("createdAt"),
        item.time("updatedAt"));
  }

  private static Tariff tariff(Item item) {
    var currency = item.text("currency");
    if (item.has("steps")) {
      return new Tariff.ByWeight(steps(item.items("steps"), currency));
    }
    var price = new Money(item.number("price"), currency);
    return item.has("from")
        ? new Tariff.FreeFrom(price, new Money(item.number("from"), currency))
        : new Tariff.Flat(price);
  }

  private static List<Tariff.Step> steps(List<Item> items, String currency) {
    return items.stream()
        .map(each -> new Tariff.Step(each.number("g"), new Money(each.number("p"), currency)))
        .toList();
  }
}
