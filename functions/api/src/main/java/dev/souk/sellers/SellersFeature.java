package dev.souk.sellers;

import dev.souk.route.Feature;

/// The functions of this package, in the order of the reference.
public final class SellersFeature {
  public static final Feature FEATURE =
      Feature.of(
          "sellers",
          "Seller profiles, suspension and reinstatement.",
          GetSeller.ROUTE,
          GetOwnSellerProfile.ROUTE,
          UpdateSellerProfile.ROUTE,
          SuspendSeller.ROUTE,
          ReinstateSeller.ROUTE);

  private SellersFeature() {}
}
