package dev.souk.catalog;

import dev.souk.sellers.Seller;

/// Whose a product is, as the product remembers it.
///
/// @param hidden whether the seller is suspended, so that nothing of theirs is shown
public record ProductSeller(String sellerId, String name, boolean hidden) {
  public static ProductSeller of(Seller seller) {
    return new ProductSeller(seller.id(), seller.shopName(), !seller.active());
  }
}
