package dev.souk.catalog;

import dev.souk.money.Money;
import java.util.List;

/// One thing that can be bought: the shirt in blue and large.
///
/// @param sku the seller's own name for it, unique in the shop whatever its case
/// @param options one value for each option of the product, in the product's order
/// @param grams what one weighs with its packing; 0 when that is not known
public record ProductVariant(String id, String sku, List<String> options, Money price, int grams) {
  public static final long MAX_PRICE = 99_999_999_999L;

  /// A tonne.
  public static final int MAX_GRAMS = 1_000_000;

  public ProductVariant {
    sku = NameNormalizer.kept(sku);
    options = NameNormalizer.kept(options);
    if (price.amount() < 1 || price.amount() > MAX_PRICE) {
      throw new IllegalArgumentException("a price is 1 to " + MAX_PRICE);
    }
    if (grams < 0 || grams > MAX_GRAMS) {
      throw new IllegalArgumentException("a weight is 0 to " + MAX_GRAMS);
    }
  }

  ProductVariant priced(Money next) {
    return new ProductVariant(id, sku, options, next, grams);
  }
}
