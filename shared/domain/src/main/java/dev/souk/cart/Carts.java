package dev.souk.cart;

import dev.souk.catalog.Offer;
import dev.souk.coupons.CouponRef;
import dev.souk.idempotency.Idempotency;
import java.time.Instant;
import java.util.Optional;

/// Where carts are kept, one for each shopper. Changes of different lines at once all hold.
public interface Carts {
  /// The shopper's cart as it is now, empty when there is none yet.
  Cart of(String owner);

  /// Puts so many more of what is offered in the cart, without reading it. However many are added
  /// at once, none is lost and the limits of [Cart#refusal] hold. Answers why not, if so.
  ///
  /// @throws DuplicateRequestException when `idempotency` has been there before
  Optional<CartRejection> add(
      String owner, Offer offer, int quantity, Instant now, Idempotency idempotency);

  /// Sets how many of a variant are in the cart; a repeat does nothing more. False when there is no
  /// such line, and then there still is none.
  boolean set(String owner, String variantId, int quantity, Instant now);

  /// Takes a line out. False when there is no such line.
  boolean remove(String owner, String variantId, Instant now);

  /// Takes everything out; a repeat does nothing.
  void clear(String owner, Instant now);

  /// Puts a coupon on the cart in place of the one before; a repeat does nothing more. False when
  /// there has never been anything in the cart.
  boolean coupon(String owner, CouponRef coupon, Instant now);

  /// Takes the coupon off; a repeat does nothing.
  void withoutCoupon(String owner, Instant now);

  /// Keeps a changed cart as a whole.
  ///
  /// @throws StaleVersionException when the cart is no longer at the version before `changed`
  void save(Cart changed, Instant now);

  /// Keeps the cart two were merged into and empties the one it came from, together: what was
  /// merged once is never merged again.
  ///
  /// @throws StaleVersionException when either is no longer as it was read
  void merge(Cart from, Cart into, Instant now);
}
