package dev.souk.cart;

import dev.souk.store.ConditionalWrite;
import dev.souk.store.DynamoExpression;
import java.time.Instant;

/// The write that empties a cart, for the transaction of what becomes of its lines.
public final class CartWrites {
  private CartWrites() {}

  /// Refused when the cart is no longer as it was read.
  public static ConditionalWrite emptied(Cart cart, Instant now) {
    return new ConditionalWrite.Put(
        CartMapper.item(cart.emptied(), now), DynamoExpression.version(cart.version()));
  }
}
