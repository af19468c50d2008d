package dev.souk.catalog;

import dev.souk.money.Money;
import java.util.List;

/// One thing that can be bought: the shirt in blue and large.
///
/// @param sku the seller's own name for it, unique in the shop
/// @param options one value for each option of the product, in the product's order
public record Variant(String id, String sku, List<String> options, Money price) {
  public static final long MAX_PRICE = 99_999_999_999L;

  public Variant {
    options = List.copyOf(options);
    if (price.amount() < 1 || price.amount() > MAX_PRICE) {
      throw new IllegalArgumentException("a price is 1 to " + MAX_PRICE);
    }
  }

  Variant priced(Money next) {
    return new Variant(id, sku, options, next);
  }
}
