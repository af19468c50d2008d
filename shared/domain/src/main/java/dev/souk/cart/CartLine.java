package dev.souk.cart;

import dev.souk.catalog.Offer;
import dev.souk.money.Money;
import java.time.Instant;

/// So many of one variant in a cart.
///
/// @param lastSeenPrice what one cost when the shopper last looked
public record CartLine(
    String productId, String variantId, int quantity, Money lastSeenPrice, Instant addedAt) {
  /// More than this of one variant is refused as a slip of the keyboard.
  public static final int MAX = 999;

  public CartLine {
    if (quantity < 1 || quantity > MAX) {
      throw new IllegalArgumentException("a line holds 1 to " + MAX);
    }
  }

  static CartLine of(Offer offer, int quantity, Instant now) {
    return new CartLine(offer.productId(), offer.variantId(), quantity, offer.price(), now);
  }

  /// Which variant it is.
  public Offer.Ref ref() {
    return new Offer.Ref(productId, variantId);
  }

  public CartLine times(int next) {
    return new CartLine(productId, variantId, next, lastSeenPrice, addedAt);
  }

  CartLine withLastSeenPrice(Money price) {
    return new CartLine(productId, variantId, quantity, price, addedAt);
  }
}
