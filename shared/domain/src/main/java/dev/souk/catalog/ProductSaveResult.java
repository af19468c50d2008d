package dev.souk.catalog;

/// What became of an attempt to keep a product.
public sealed interface ProductSaveResult {
  record Done() implements ProductSaveResult {}

  /// Another variant of the shop has this SKU.
  record SkuTaken() implements ProductSaveResult {}

  /// A variant to be removed still has stock.
  record HasStock(int available) implements ProductSaveResult {}

  /// The seller's profile or the categories changed meanwhile.
  record Conflict() implements ProductSaveResult {}
}
