package dev.souk.catalog;

/// Where a product stands between its making and its end.
public enum ProductStatus {
  /// Never published: can still be deleted as if it had never been.
  DRAFT,
  PUBLISHED,
  /// Was published and taken back; may return.
  UNPUBLISHED,
  /// At its end; kept, because it may have been sold.
  ARCHIVED
}
