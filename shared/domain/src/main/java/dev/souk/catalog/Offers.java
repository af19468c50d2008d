package dev.souk.catalog;

import java.util.List;
import java.util.Optional;

/// What is on sale, as it was a moment ago: fit for showing and for filling carts. What an order
/// takes is decided by the order's own conditions.
public interface Offers {
  /// How many can be asked for at once.
  int MAX = 50;

  /// The variant's offer, in one request; empty when it is not on sale.
  Optional<Offer> find(Offer.Ref wanted);

  /// Those of up to [#MAX] that are on sale, in no order, in one request.
  List<Offer> find(List<Offer.Ref> wanted);
}
