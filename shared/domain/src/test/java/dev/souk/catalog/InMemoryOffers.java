package dev.souk.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a test says is on sale.
public final class InMemoryOffers implements Offers {
  private final Map<Offer.Ref, Offer> offers = new HashMap<>();

  /// Puts it on sale, in place of what it was before.
  public Offer put(Offer offer) {
    offers.put(new Offer.Ref(offer.productId(), offer.variantId()), offer);
    return offer;
  }

  public void remove(Offer offer) {
    offers.remove(new Offer.Ref(offer.productId(), offer.variantId()));
  }

  @Override
  public Optional<Offer> find(Offer.Ref wanted) {
    return Optional.ofNullable(offers.get(wanted));
  }

  @Override
  public List<Offer> find(List<Offer.Ref> wanted) {
    return wanted.stream().flatMap(each -> find(each).stream()).toList();
  }

  @Override
  public List<Offer> now(List<Offer.Ref> wanted) {
    return find(wanted);
  }
}
