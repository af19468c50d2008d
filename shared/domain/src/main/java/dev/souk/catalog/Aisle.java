package dev.souk.catalog;

import java.util.ArrayList;
import java.util.List;

/// A public list of products.
public sealed interface Aisle {
  record Everything() implements Aisle {}

  /// A category and all below it.
  record InCategory(String categoryId) implements Aisle {}

  record OfSeller(String sellerId) implements Aisle {}

  /// The order of an aisle.
  enum Order {
    NEWEST,
    /// By currency, then by the price of the cheapest variant.
    CHEAPEST,
    DEAREST
  }

  /// Every aisle a product stands in: none unless it is visible, seven at most.
  static List<Aisle> of(Product product) {
    if (!product.visible()) {
      return List.of();
    }
    var all = new ArrayList<Aisle>();
    all.add(new Everything());
    product.presentation().path().forEach(step -> all.add(new InCategory(step.categoryId())));
    all.add(new OfSeller(product.shop().sellerId()));
    return List.copyOf(all);
  }
}
