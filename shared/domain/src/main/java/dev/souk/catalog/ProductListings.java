package dev.souk.catalog;

import dev.souk.page.Page;
import dev.souk.page.PageRequest;

/// The lists products stand in, written by [Products] together with the products.
public interface ProductListings {
  /// Visible products, in one request.
  Page<ProductSummary> list(
      ProductListing productListing, ProductListing.Sort sort, PageRequest pageRequest);

  /// A seller's own products of whatever state, newest first, in one request.
  Page<SellerProductSummary> listOfSeller(String sellerId, PageRequest pageRequest);
}
