package dev.souk.cart;

import static dev.souk.accounts.AccountFixtures.NOON;

import dev.souk.accounts.AccountFixtures;
import dev.souk.catalog.Breadcrumb;
import dev.souk.catalog.Offer;
import dev.souk.catalog.Product;
import dev.souk.catalog.ProductContent;
import dev.souk.catalog.ProductSeller;
import dev.souk.catalog.ProductStatus;
import dev.souk.catalog.ProductVariant;
import dev.souk.catalog.Revision;
import dev.souk.id.IdType;
import dev.souk.money.Money;
import java.util.List;

/// Made-up offers for tests, each of a product of its own.
public final class OfferFixtures {
  private OfferFixtures() {}

  public static Offer offer(long price, int available) {
    return offer(AccountFixtures.id(IdType.SEL), new Money(price, "EUR"), available);
  }

  public static Offer offer(String seller, Money price, int available) {
    return offer(seller, AccountFixtures.id(IdType.CAT), price, available);
  }

  public static Offer offer(String seller, String category, Money price, int available) {
    var variant = new ProductVariant(AccountFixtures.id(IdType.VAR), "MUG", List.of(), price, 0);
    var product =
        new Product(
            AccountFixtures.id(IdType.PRD),
            new ProductSeller(seller, "Corner pottery", false),
            new ProductContent("Mug", "", List.of(new Breadcrumb(category, "Mugs")), List.of()),
            List.of(),
            price.currency(),
            List.of(variant),
            ProductStatus.PUBLISHED,
            Revision.first(NOON));
    return new Offer(product, variant, available);
  }

  /// The same variant at another price.
  public static Offer priced(Offer offer, long amount) {
    var variant = offer.variant();
    return new Offer(
        offer.product(),
        new ProductVariant(
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
    var variant = new ProductVariant(bare.id(), bare.sku(), bare.options(), bare.price(), grams);
    var product =
        new Product(
            from.id(),
            from.seller(),
            from.content(),
            from.options(),
            from.currency(),
            List.of(variant),
            from.status(),
            from.revision());
    return new Offer(product, variant, offer.available());
  }

  /// The same variant with another stock.
  public static Offer stocked(Offer offer, int available) {
    return new Offer(offer.product(), offer.variant(), available);
  }
}
