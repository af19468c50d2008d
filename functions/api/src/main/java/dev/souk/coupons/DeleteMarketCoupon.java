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

/// Removes one of the market's coupons.
public final class DeleteMarketCoupon extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.DELETE,
              "/api/v1/admin/coupons/{id}",
              RouteAccess.ADMIN,
              DeleteMarketCoupon.class)
          .summary("Delete a market coupon (admin)")
          .description(
              "The code becomes available again; orders that used the coupon keep their discount.")
          .needsIfMatch()
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.COUPONS)
          .writes(ItemType.COUPONS, ItemType.COUPON_CODE);

  private final CouponManagement couponManagement;

  public DeleteMarketCoupon() {
    this(
        CloudWiring.httpDependencies(),
        new CouponManagement(
            CheckoutWiring.coupons(),
            CatalogWiring.products(),
            CatalogWiring.categories(),
            CloudWiring.ids()));
  }

  DeleteMarketCoupon(HttpDependencies dependencies, CouponManagement couponManagement) {
    super(ROUTE, dependencies);
    this.couponManagement = couponManagement;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return couponManagement.remove(request, Coupon.MARKET);
  }
}
