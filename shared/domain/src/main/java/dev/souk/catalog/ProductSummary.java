package dev.souk.catalog;

import dev.souk.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A product as public lists show it.
///
/// @param name cut short when it is very long
/// @param price of the cheapest variant
/// @param image key of the first image, or null
public record ProductSummary(
    String id,
    String name,
    Money price,
    @Nullable String image,
    String sellerId,
    String sellerName,
    Instant createdAt) {
  private static final int NAME_BYTES = 96;
  private static final int SHOP_BYTES = 48;

  /// The card of a visible product.
  public static ProductSummary of(Product product) {
    return new ProductSummary(
        product.id(),
        TextTruncation.to(NAME_BYTES, product.content().name()),
        product.lowestPrice().orElseThrow(),
        product.content().thumbnail().orElse(null),
        product.seller().sellerId(),
        TextTruncation.to(SHOP_BYTES, product.seller().name()),
        product.revision().createdAt());
  }
}
