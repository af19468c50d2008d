package dev.souk.catalog;

import java.util.ArrayList;
import java.util.List;

/// A public list of products.
public sealed interface ProductListing {
  record AllProducts() implements ProductListing {}

  /// A category and all below it.
  record InCategory(String categoryId) implements ProductListing {}

  record OfSeller(String sellerId) implements ProductListing {}

  /// The order of a listing.
  enum Sort {
    NEWEST,
    /// By currency, then by the price of the cheapest variant.
    PRICE_ASCENDING,
    PRICE_DESCENDING
  }

  /// Every listing a product stands in: none unless it is visible, seven at most.
  static List<ProductListing> of(Product product) {
    if (!product.isVisible()) {
      return List.of();
    }
    var all = new ArrayList<ProductListing>();
    all.add(new AllProducts());
    product
        .content()
        .breadcrumbs()
        .forEach(breadcrumb -> all.add(new InCategory(breadcrumb.categoryId())));
    all.add(new OfSeller(product.seller().sellerId()));
    return List.copyOf(all);
  }
}
