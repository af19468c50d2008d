package dev.souk.catalog;

import java.time.Instant;

/// Where the tree of categories is kept. Its writers take turns: each write holds only if the tree
/// is still the one it was decided on.
public interface Categories {
  /// The tree as it is now, fit for decisions.
  CategoryTree tree();

  /// The tree as it was a moment ago, for showing.
  CategoryTree eventuallyConsistent();

  /// @throws dev.souk.error.StaleVersionException when the tree is no longer the one `seen`
  void add(CategoryTree seen, Category category, dev.souk.idempotency.Idempotency idempotency);

  /// Keeps a changed category, one version on, and notes its products to be settled.
  ///
  /// @throws dev.souk.error.StaleVersionException when the tree is no longer the one `seen`
  void save(CategoryTree seen, Category category);

  /// Removes a category that has no products. One that is put there at this very moment stands in
  /// none soon after: a draft when it is published, what is published already by the note to settle
  /// that is written with the removal.
  ///
  /// @return false when it has some: nothing was written
  /// @throws dev.souk.error.StaleVersionException when the tree is no longer the one `seen`
  boolean remove(CategoryTree seen, Category category, Instant now);
}
