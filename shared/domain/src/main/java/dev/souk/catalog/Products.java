package dev.souk.catalog;

import dev.souk.idempotency.Idempotency;
import java.util.Optional;

/// Where products are kept, with the stock of their variants beside them and their entries in the
/// lists. All that a write touches is written together or not at all.
public interface Products {
  /// How many variants a product may be made with; more are added one by one.
  int MAX_AT_FIRST = 40;

  /// The product as it is now, fit for decisions.
  Optional<Product> find(String id);

  /// The product and its stock as they were a moment ago, in one request.
  Optional<ProductWithStock> eventuallyConsistent(String id);

  /// Keeps a new draft; each variant's stock begins at 0.
  ///
  /// @throws dev.souk.idempotency.DuplicateRequestException when `idempotency` has been there
  ///   before
  ProductSaveResult add(Product draft, Idempotency idempotency);

  /// Keeps an edit. Lists show what is visible and nothing else from the same moment on.
  ///
  /// @throws dev.souk.error.StaleVersionException when the product is no longer as `edit.before()`
  ///   says
  /// @throws dev.souk.idempotency.DuplicateRequestException when `idempotency` has been there
  ///   before
  ProductSaveResult save(ProductEdit edit, Idempotency idempotency);

  /// Removes a draft and all that belongs to it. A draft with very many variants goes in steps;
  /// when cut short between two of them it is a draft with fewer variants.
  ///
  /// @throws dev.souk.error.StaleVersionException when the draft is no longer as it was read
  void remove(Product draft);
}
