package dev.souk.coupons;

import dev.souk.catalog.CatalogWiring;
import dev.souk.checkout.CheckoutWiring;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// Changes the terms of one of the market's coupons.
public final class UpdateMarketCoupon extends HttpFunction<CouponUpdate> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.PATCH,
              "/api/v1/admin/coupons/{id}",
              RouteAccess.ADMIN,
              UpdateMarketCoupon.class)
          .summary("Update a market coupon (admin)")
          .description("As `PATCH /api/v1/coupons/{id}`.")
          .requestBody(CouponUpdate.class)
          .returns(CouponView.class)
          .needsIfMatch()
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.PRODUCT, ItemType.CATEGORIES, ItemType.COUPONS, ItemType.COUPON_USE)
          .writes(ItemType.COUPONS, ItemType.COUPON_USE);

  private final CouponManagement couponManagement;

  public UpdateMarketCoupon() {
    this(
        CloudWiring.httpDependencies(),
        new CouponManagement(
            CheckoutWiring.coupons(),
            CatalogWiring.products(),
            CatalogWiring.categories(),
            CloudWiring.ids()));
  }

  UpdateMarketCoupon(HttpDependencies dependencies, CouponManagement couponManagement) {
    super(ROUTE, dependencies);
    this.couponManagement = couponManagement;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<CouponUpdate> request) {
    return couponManagement.change(request, Coupon.MARKET);
  }
}
