package dev.souk.cart;

import dev.souk.catalog.Offer;
import dev.souk.money.Money;
import java.time.Instant;

/// So many of one variant in a cart.
///
/// @param seen what one cost when the shopper last looked
public record Line(String productId, String variantId, int quantity, Money seen, Instant addedAt) {
  /// More than this of one variant is refused as a slip of the keyboard.
  public static final int MAX = 999;

  public Line {
    if (quantity < 1 || quantity > MAX) {
      throw new IllegalArgumentException("a line holds 1 to " + MAX);
    }
  }

  static Line of(Offer offer, int quantity, Instant now) {
    return new Line(offer.productId(), offer.variantId(), quantity, offer.price(), now);
  }

  /// Which variant it is.
  public Offer.Ref ref() {
    return new Offer.Ref(productId, variantId);
  }

  public Line times(int next) {
    return new Line(productId, variantId, next, seen, addedAt);
  }

  Line seenAt(Money price) {
    return new Line(productId, variantId, quantity, price, addedAt);
  }
}
