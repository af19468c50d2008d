package dev.souk.cart;

import dev.souk.route.Feature;

/// The functions of this package, in the order of the reference.
public final class CartFeature {
  public static final Feature FEATURE =
      Feature.of(
          "cart",
          "The cart of a customer or guest, its items and coupon.",
          GetCart.ROUTE,
          AddCartItem.ROUTE,
          UpdateCartItem.ROUTE,
          RemoveCartItem.ROUTE,
          ClearCart.ROUTE,
          ApplyCartCoupon.ROUTE,
          RemoveCartCoupon.ROUTE);

  private CartFeature() {}
}
