package dev.souk.cart;

import static dev.souk.accounts.People.NOON;

import dev.souk.accounts.People;
import dev.souk.catalog.Offer;
import dev.souk.catalog.Presentation;
import dev.souk.catalog.Product;
import dev.souk.catalog.Shelf;
import dev.souk.catalog.Shop;
import dev.souk.catalog.Stamp;
import dev.souk.catalog.Step;
import dev.souk.catalog.Variant;
import dev.souk.id.Kind;
import dev.souk.money.Money;
import java.util.List;

/// Made-up offers for tests, each of a product of its own.
public final class Goods {
  private Goods() {}

  public static Offer offer(long price, int available) {
    return offer(People.id(Kind.SEL), new Money(price, "EUR"), available);
  }

  public static Offer offer(String seller, Money price, int available) {
    return offer(seller, People.id(Kind.CAT), price, available);
  }

  public static Offer offer(String seller, String category, Money price, int available) {
    var variant = new Variant(People.id(Kind.VAR), "MUG", List.of(), price, 0);
    var product =
        new Product(
            People.id(Kind.PRD),
            new Shop(seller, "Corner pottery", false),
            new Presentation("Mug", "", List.of(new Step(category, "Mugs")), List.of()),
            List.of(),
            price.currency(),
            List.of(variant),
            Shelf.PUBLISHED,
            Stamp.first(NOON));
    return new Offer(product, variant, available);
  }

  /// The same variant at another price.
  public static Offer priced(Offer offer, long amount) {
    var variant = offer.variant();
    return new Offer(
        offer.product(),
        new Variant(
            variant.id(),
            variant.sku(),
            variant.options(),
            new Money(amount, variant.price().currency()),
            variant.grams()),
        offer.available());
  }

  /// The same variant of that weight.
  public static Offer weighing(Offer offer, int grams) {
    var from = offer.product();
    var bare = offer.variant();
    var variant = new Variant(bare.id(), bare.sku(), bare.options(), bare.price(), grams);
    var product =
        new Product(
            from.id(),
            from.shop(),
            from.presentation(),
            from.options(),
            from.currency(),
            List.of(variant),
            from.shelf(),
            from.stamp());
    return new Offer(product, variant, offer.available());
  }

  /// The same variant with another stock.
  public static Offer stocked(Offer offer, int available) {
    return new Offer(offer.product(), offer.variant(), available);
  }
}
