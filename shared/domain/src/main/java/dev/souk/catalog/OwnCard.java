package dev.souk.catalog;

import dev.souk.money.Money;
import org.jspecify.annotations.Nullable;

/// A product as its seller's own list shows it.
///
/// @param price of the cheapest variant, or null without variants
/// @param image key of the first picture, or null
public record OwnCard(
    String id,
    String name,
    Shelf shelf,
    @Nullable Money price,
    int variants,
    @Nullable String image,
    Stamp stamp) {
  public static OwnCard of(Product product) {
    return new OwnCard(
        product.id(),
        product.presentation().name(),
        product.shelf(),
        product.lowestPrice().orElse(null),
        product.variants().size(),
        product.presentation().thumbnail().orElse(null),
        product.stamp());
  }
}
