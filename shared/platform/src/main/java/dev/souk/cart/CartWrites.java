package dev.souk.cart;

import dev.souk.store.Expression;
import dev.souk.store.Write;
import java.time.Instant;

/// The write that empties a cart, for the transaction of what becomes of its lines.
public final class CartWrites {
  private CartWrites() {}

  /// Refused when the cart is no longer as it was read.
  public static Write emptied(Cart cart, Instant now) {
    return new Write.Put(CartItems.item(cart.emptied(), now), Expression.version(cart.version()));
  }
}
