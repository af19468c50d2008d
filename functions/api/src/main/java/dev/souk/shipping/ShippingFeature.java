package dev.souk.shipping;

import dev.souk.route.Feature;

/// The functions of this package, in the order of the reference.
public final class ShippingFeature {
  public static final Feature FEATURE =
      Feature.of(
          "shipping",
          "Shipping options of sellers.",
          ListShippingOptions.ROUTE,
          ListOwnShippingOptions.ROUTE,
          CreateShippingOption.ROUTE,
          UpdateShippingOption.ROUTE,
          DeleteShippingOption.ROUTE);

  private ShippingFeature() {}
}
