package dev.souk.catalog;

/// What became of an attempt to keep a product.
public sealed interface Kept {
  record Done() implements Kept {}

  /// Another variant of the shop has this SKU.
  record SkuTaken() implements Kept {}

  /// A variant to be removed still has stock.
  record InStock(int available) implements Kept {}

  /// The seller's profile or the categories changed meanwhile.
  record Overtaken() implements Kept {}
}
