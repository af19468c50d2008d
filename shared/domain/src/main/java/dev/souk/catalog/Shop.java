package dev.souk.catalog;

import dev.souk.sellers.Seller;

/// Whose a product is, as the product remembers it.
///
/// @param hidden whether the seller is suspended, so that nothing of theirs is shown
public record Shop(String sellerId, String name, boolean hidden) {
  public static Shop of(Seller seller) {
    return new Shop(seller.id(), seller.shopName(), !seller.active());
  }
}
