package dev.souk.catalog;

/// What became of an attempt to change a product.
public sealed interface Edited {
  /// @param product one version on
  record To(Product product) implements Edited {}

  /// The product's state does not allow it; `why` is for the seller.
  record NotNow(String why) implements Edited {}
}
