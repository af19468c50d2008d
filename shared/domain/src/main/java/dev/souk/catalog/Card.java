package dev.souk.catalog;

import dev.souk.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A product as public lists show it.
///
/// @param name cut short when it is very long
/// @param price of the cheapest variant
/// @param image key of the first picture, or null
public record Card(
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
  public static Card of(Product product) {
    return new Card(
        product.id(),
        Shortened.to(NAME_BYTES, product.presentation().name()),
        product.lowestPrice().orElseThrow(),
        product.presentation().thumbnail().orElse(null),
        product.shop().sellerId(),
        Shortened.to(SHOP_BYTES, product.shop().name()),
        product.stamp().createdAt());
  }
}
