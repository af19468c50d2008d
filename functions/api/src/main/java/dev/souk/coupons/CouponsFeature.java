package dev.souk.coupons;

import dev.souk.route.Feature;

/// The functions of this package, in the order of the reference.
public final class CouponsFeature {
  public static final Feature FEATURE =
      Feature.of(
          "coupons",
          "Coupons of the market and of sellers.",
          CreateCoupon.ROUTE,
          ListCoupons.ROUTE,
          GetCoupon.ROUTE,
          UpdateCoupon.ROUTE,
          DeleteCoupon.ROUTE,
          CreateMarketCoupon.ROUTE,
          ListMarketCoupons.ROUTE,
          GetMarketCoupon.ROUTE,
          UpdateMarketCoupon.ROUTE,
          DeleteMarketCoupon.ROUTE);

  private CouponsFeature() {}
}
