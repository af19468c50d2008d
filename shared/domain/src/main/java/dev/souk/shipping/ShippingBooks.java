package dev.souk.shipping;

import dev.souk.fault.Stale;
import dev.souk.once.Once;
import dev.souk.once.Repeated;
import java.util.Collection;
import java.util.Map;

/// Where sellers' shipping options are kept.
public interface ShippingBooks {
  /// How many sellers can be asked for at once.
  int MAX = 50;

  /// The seller's book as it is now, empty when there is none yet.
  ShippingBook of(String sellerId);

  /// The same as it was a moment ago, for showing.
  ShippingBook glance(String sellerId);

  /// The books of up to [#MAX] sellers as they are now, by seller, in one request; a seller who
  /// keeps none has an empty one.
  Map<String, ShippingBook> all(Collection<String> sellerIds);

  /// Keeps a changed book.
  ///
  /// @throws Stale when the book is no longer at the version before `changed`: of many changes of
  ///   one read, one is kept
  /// @throws Repeated when `once` has been there before
  void save(ShippingBook changed, Once once);
}
