package dev.souk.catalog;

import dev.souk.money.Money;
import java.util.Optional;

/// A variant as it is on sale now.
///
/// @param available units that can be sold now
public record Offer(Product product, ProductVariant variant, int available) {

  /// Which variant of which product.
  public record Ref(String productId, String variantId) {}

  /// The offer of a variant; empty when it is not on sale, whatever the reason.
  public static Optional<Offer> of(ProductWithStock productWithStock, String variantId) {
    var product = productWithStock.product();
    return product.isVisible()
        ? product
            .variant(variantId)
            .map(variant ->
                new Offer(
                    product,
                    variant,
                    productWithStock.stock(variantId).map(each -> each.available()).orElse(0)))
        : Optional.empty();
  }

  public String productId() {
    return product.id();
  }

  public String variantId() {
    return variant.id();
  }

  public String sellerId() {
    return product.seller().sellerId();
  }

  public Money price() {
    return variant.price();
  }

  /// Whether the product stands in the category or below it.
  public boolean under(String categoryId) {
    return product.content().breadcrumbs().stream()
        .anyMatch(breadcrumb -> breadcrumb.categoryId().equals(categoryId));
  }
}
