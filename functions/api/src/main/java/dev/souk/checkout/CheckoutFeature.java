package dev.souk.checkout;

import dev.souk.route.Feature;

/// The functions of this package, in the order of the reference.
public final class CheckoutFeature {
  public static final Feature FEATURE =
      Feature.of(
          "checkout",
          "Quotes: shipping, tax, discount and total of a cart, and what blocks its checkout.",
          QuoteCheckout.ROUTE);

  private CheckoutFeature() {}
}
