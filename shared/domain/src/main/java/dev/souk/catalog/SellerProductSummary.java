package dev.souk.catalog;

import dev.souk.money.Money;
import org.jspecify.annotations.Nullable;

/// A product as its seller's own list shows it.
///
/// @param price of the cheapest variant, or null without variants
/// @param image key of the first image, or null
public record SellerProductSummary(
    String id,
    String name,
    ProductStatus status,
    @Nullable Money price,
    int variants,
    @Nullable String image,
    Revision revision) {
  public static SellerProductSummary of(Product product) {
    return new SellerProductSummary(
        product.id(),
        product.content().name(),
        product.status(),
        product.lowestPrice().orElse(null),
        product.variants().size(),
        product.content().thumbnail().orElse(null),
        product.revision());
  }
}
