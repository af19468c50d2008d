package dev.souk.catalog;

import java.util.List;
import java.util.Optional;

/// What is on sale. What an order takes is decided by the order's own conditions.
public interface Offers {
  /// How many can be asked for at once.
  int MAX = 50;

  /// The variant's offer as it was a moment ago, in one request; empty when it is not on sale.
  Optional<Offer> find(Offer.Ref wanted);

  /// Those of up to [#MAX] that were on sale a moment ago, in no order, in one request: fit for
  /// showing and for filling carts.
  List<Offer> find(List<Offer.Ref> wanted);

  /// The same as they are now, fit for decisions.
  List<Offer> now(List<Offer.Ref> wanted);
}
