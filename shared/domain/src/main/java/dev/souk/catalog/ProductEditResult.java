package dev.souk.catalog;

/// What became of an attempt to change a product.
public sealed interface ProductEditResult {
  /// @param product one version on
  record Success(Product product) implements ProductEditResult {}

  /// The product's state does not allow it; `why` is for the seller.
  record InvalidState(String why) implements ProductEditResult {}
}
