package dev.souk.shipping;

import dev.souk.idempotency.Idempotency;
import java.util.Collection;
import java.util.Map;

/// Where sellers' shipping options are kept.
public interface ShippingProfiles {
  /// How many sellers can be asked for at once.
  int MAX = 50;

  /// The seller's book as it is now, empty when there is none yet.
  ShippingProfile of(String sellerId);

  /// The same as it was a moment ago, for showing.
  ShippingProfile eventuallyConsistent(String sellerId);

  /// The books of up to [#MAX] sellers as they are now, by seller, in one request; a seller who
  /// keeps none has an empty one.
  Map<String, ShippingProfile> all(Collection<String> sellerIds);

  /// Keeps a changed book.
  ///
  /// @throws StaleVersionException when the book is no longer at the version before `changed`: of
  ///   many changes of one read, one is kept
  /// @throws DuplicateRequestException when `idempotency` has been there before
  void save(ShippingProfile changed, Idempotency idempotency);
}
