package dev.souk.catalog;

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
    ProductSeller seller,
    ProductContent content,
    List<String> options,
    String currency,
    List<ProductVariant> variants,
    ProductStatus status,
    Revision revision) {
  public static final int MAX_VARIANTS = 100;
  public static final int MAX_OPTIONS = 5;

  public Product {
    options = NameNormalizer.kept(options);
    variants = List.copyOf(variants);
    if (variants.size() > MAX_VARIANTS) {
      throw new IllegalArgumentException("more than " + MAX_VARIANTS + " variants");
    }
  }

  public boolean ownedBy(String sellerId) {
    return seller.sellerId().equals(sellerId);
  }

  /// Whether it stands in lists and has a page.
  public boolean isVisible() {
    return status == ProductStatus.PUBLISHED && !seller.hidden();
  }

  public Optional<ProductVariant> variant(String variantId) {
    return variants.stream().filter(each -> each.id().equals(variantId)).findFirst();
  }

  /// The price of the cheapest variant, empty when there is none yet.
  public Optional<Money> lowestPrice() {
    return variants.stream()
        .map(ProductVariant::price)
        .min(Comparator.comparingLong(Money::amount));
  }

  public ProductEditResult present(ProductContent next, Instant now) {
    return unlessArchived(it -> it.content(next).touched(now));
  }

  /// Shows it to everyone, as the seller and the tree are now.
  public ProductEditResult publish(ProductSeller now, List<Breadcrumb> path, Instant at) {
    if (variants.isEmpty()) {
      return new ProductEditResult.InvalidState("a product needs a variant before it is published");
    }
    return unlessArchived(it ->
        it.seller(now)
            .content(content.isInCategory(path))
            .status(ProductStatus.PUBLISHED)
            .touched(at));
  }

  public ProductEditResult unpublish(Instant now) {
    return switch (status) {
      case PUBLISHED, UNPUBLISHED ->
          new ProductEditResult.Success(status(ProductStatus.UNPUBLISHED).touched(now));
      case DRAFT -> new ProductEditResult.InvalidState("the product has not been published");
      case ARCHIVED -> isArchived();
    };
  }

  public ProductEditResult archive(Instant now) {
    return unlessArchived(it -> it.status(ProductStatus.ARCHIVED).touched(now));
  }

  /// @throws InvalidValueException when it equals another variant, or its SKU does
  public ProductEditResult add(ProductVariant variant, Instant now) {
    if (variants.size() >= MAX_VARIANTS) {
      return new ProductEditResult.InvalidState(
          "a product has at most " + MAX_VARIANTS + " variants");
    }
    var all = new ArrayList<>(variants);
    all.add(variant);
    return unlessArchived(it -> it.variants(VariantRules.distinct(all)).touched(now));
  }

  /// Puts `next` in the place of the variant with its id.
  ///
  /// @throws InvalidValueException when it equals another variant, or its SKU does
  public ProductEditResult replace(ProductVariant next, Instant now) {
    var all = variants.stream().map(each -> each.id().equals(next.id()) ? next : each).toList();
    return unlessArchived(it -> it.variants(VariantRules.distinct(all)).touched(now));
  }

  public ProductEditResult reprice(ProductVariant variant, Money price, Instant now) {
    return replace(variant.priced(price), now);
  }

  public ProductEditResult remove(ProductVariant variant, Instant now) {
    if (status == ProductStatus.PUBLISHED && variants.size() == 1) {
      return new ProductEditResult.InvalidState("a published product keeps at least one variant");
    }
    var rest = variants.stream().filter(each -> !each.equals(variant)).toList();
    return unlessArchived(it -> it.variants(rest).touched(now));
  }

  /// The product with fewer variants, on its way out.
  public Product without(List<ProductVariant> some, Instant now) {
    return variants(variants.stream().filter(each -> !some.contains(each)).toList()).touched(now);
  }

  /// The product in line with its seller and the tree as they are now: itself when it is already.
  public Product reindexed(ProductSeller now, List<Breadcrumb> path, Instant at) {
    var next = seller(now).content(content.isInCategory(path));
    return next.equals(this) ? this : next.touched(at);
  }

  private ProductEditResult unlessArchived(UnaryOperator<Product> change) {
    return status == ProductStatus.ARCHIVED
        ? isArchived()
        : new ProductEditResult.Success(change.apply(this));
  }

  private static ProductEditResult isArchived() {
    return new ProductEditResult.InvalidState("the product is archived");
  }

  private Product seller(ProductSeller next) {
    return new Product(id, next, content, options, currency, variants, status, revision);
  }

  private Product content(ProductContent next) {
    return new Product(id, seller, next, options, currency, variants, status, revision);
  }

  private Product variants(List<ProductVariant> next) {
    return new Product(id, seller, content, options, currency, next, status, revision);
  }

  private Product status(ProductStatus next) {
    return new Product(id, seller, content, options, currency, variants, next, revision);
  }

  private Product touched(Instant now) {
    return new Product(
        id, seller, content, options, currency, variants, status, revision.next(now));
  }
}
