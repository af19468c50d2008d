package dev.souk.catalog;

import dev.souk.fault.Invalid;
import dev.souk.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What a seller offers, in one currency, as up to [#MAX_VARIANTS] variants.
///
/// @param options names of what the variants differ in, such as size and colour
public record Product(
    String id,
    Shop shop,
    Presentation presentation,
    List<String> options,
    String currency,
    List<Variant> variants,
    Shelf shelf,
    Stamp stamp) {
  public static final int MAX_VARIANTS = 100;
  public static final int MAX_OPTIONS = 5;

  public Product {
    options = Names.kept(options);
    variants = List.copyOf(variants);
    if (variants.size() > MAX_VARIANTS) {
      throw new IllegalArgumentException("more than " + MAX_VARIANTS + " variants");
    }
  }

  public boolean ownedBy(String sellerId) {
    return shop.sellerId().equals(sellerId);
  }

  /// Whether it stands in lists and has a page.
  public boolean visible() {
    return shelf == Shelf.PUBLISHED && !shop.hidden();
  }

  public Optional<Variant> variant(String variantId) {
    return variants.stream().filter(each -> each.id().equals(variantId)).findFirst();
  }

  /// The price of the cheapest variant, empty when there is none yet.
  public Optional<Money> lowestPrice() {
    return variants.stream().map(Variant::price).min(Comparator.comparingLong(Money::amount));
  }

  public Edited present(Presentation next, Instant now) {
    return unlessArchived(it -> it.presentation(next).touched(now));
  }

  /// Shows it to everyone, as the seller and the tree are now.
  public Edited publish(Shop now, List<Step> path, Instant at) {
    if (variants.isEmpty()) {
      return new Edited.NotNow("a product needs a variant before it is published");
    }
    return unlessArchived(it ->
        it.shop(now).presentation(presentation.under(path)).shelf(Shelf.PUBLISHED).touched(at));
  }

  public Edited unpublish(Instant now) {
    return switch (shelf) {
      case PUBLISHED, UNPUBLISHED -> new Edited.To(shelf(Shelf.UNPUBLISHED).touched(now));
      case DRAFT -> new Edited.NotNow("the product has not been published");
      case ARCHIVED -> archived();
    };
  }

  public Edited archive(Instant now) {
    return unlessArchived(it -> it.shelf(Shelf.ARCHIVED).touched(now));
  }

  /// @throws Invalid when it equals another variant, or its SKU does
  public Edited add(Variant variant, Instant now) {
    if (variants.size() >= MAX_VARIANTS) {
      return new Edited.NotNow("a product has at most " + MAX_VARIANTS + " variants");
    }
    var all = new ArrayList<>(variants);
    all.add(variant);
    return unlessArchived(it -> it.variants(Variants.distinct(all)).touched(now));
  }

  /// Puts `next` in the place of the variant with its id.
  ///
  /// @throws Invalid when it equals another variant, or its SKU does
  public Edited replace(Variant next, Instant now) {
    var all = variants.stream().map(each -> each.id().equals(next.id()) ? next : each).toList();
    return unlessArchived(it -> it.variants(Variants.distinct(all)).touched(now));
  }

  public Edited reprice(Variant variant, Money price, Instant now) {
    return replace(variant.priced(price), now);
  }

  public Edited remove(Variant variant, Instant now) {
    if (shelf == Shelf.PUBLISHED && variants.size() == 1) {
      return new Edited.NotNow("a published product keeps at least one variant");
    }
    var rest = variants.stream().filter(each -> !each.equals(variant)).toList();
    return unlessArchived(it -> it.variants(rest).touched(now));
  }

  /// The product with fewer variants, on its way out.
  public Product without(List<Variant> some, Instant now) {
    return variants(variants.stream().filter(each -> !some.contains(each)).toList()).touched(now);
  }

  /// The product in line with its seller and the tree as they are now: itself when it is already.
  public Product settled(Shop now, List<Step> path, Instant at) {
    var next = shop(now).presentation(presentation.under(path));
    return next.equals(this) ? this : next.touched(at);
  }

  private Edited unlessArchived(UnaryOperator<Product> change) {
    return shelf == Shelf.ARCHIVED ? archived() : new Edited.To(change.apply(this));
  }

  private static Edited archived() {
    return new Edited.NotNow("the product is archived");
  }

  private Product shop(Shop next) {
    return new Product(id, next, presentation, options, currency, variants, shelf, stamp);
  }

  private Product presentation(Presentation next) {
    return new Product(id, shop, next, options, currency, variants, shelf, stamp);
  }

  private Product variants(List<Variant> next) {
    return new Product(id, shop, presentation, options, currency, next, shelf, stamp);
  }

  private Product shelf(Shelf next) {
    return new Product(id, shop, presentation, options, currency, variants, next, stamp);
  }

  private Product touched(Instant now) {
    return new Product(id, shop, presentation, options, currency, variants, shelf, stamp.next(now));
  }
}
