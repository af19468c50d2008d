package dev.souk.sellers;

import java.util.Optional;

/// Where sellers' profiles are kept.
public interface Sellers {
  /// The profile as it is now, fit for decisions.
  Optional<Seller> find(String id);

  /// The profile as it was a moment ago, for showing.
  Optional<Seller> eventuallyConsistent(String id);

  /// Keeps `after` in place of `before`. When the shop's name changes, its shelves are noted to be
  /// settled in the same transaction.
  ///
  /// @throws dev.souk.error.StaleVersionException when the profile is no longer as `before` says
  void save(Seller before, Seller after);
}
