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

/// Removes one of one's own coupons.
public final class DeleteCoupon extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(RouteMethod.DELETE, "/api/v1/coupons/{id}", RouteAccess.SELLER, DeleteCoupon.class)
          .summary("Delete a coupon of your shop")
          .description(
              "The code becomes available again; orders that used the coupon keep their discount.")
          .needsIfMatch()
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.COUPONS)
          .writes(ItemType.COUPONS, ItemType.COUPON_CODE);

  private final CouponManagement couponManagement;

  public DeleteCoupon() {
    this(
        CloudWiring.httpDependencies(),
        new CouponManagement(
            CheckoutWiring.coupons(),
            CatalogWiring.products(),
            CatalogWiring.categories(),
            CloudWiring.ids()));
  }

  DeleteCoupon(HttpDependencies dependencies, CouponManagement couponManagement) {
    super(ROUTE, dependencies);
    this.couponManagement = couponManagement;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return couponManagement.remove(request, request.caller().id());
  }
}
