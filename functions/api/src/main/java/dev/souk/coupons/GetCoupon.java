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

/// Shows one of one's own coupons.
public final class GetCoupon extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.GET,
              "/api/v1/coupons/{id}",
              RouteAccess.SELLER_INCLUDING_SUSPENDED,
              GetCoupon.class)
          .summary("Retrieve a coupon of your shop")
          .description("One of your own coupons, with its number of uses.")
          .returns(CouponView.class)
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.COUPONS, ItemType.COUPON_USE);

  private final CouponManagement couponManagement;

  public GetCoupon() {
    this(
        CloudWiring.httpDependencies(),
        new CouponManagement(
            CheckoutWiring.coupons(),
            CatalogWiring.products(),
            CatalogWiring.categories(),
            CloudWiring.ids()));
  }

  GetCoupon(HttpDependencies dependencies, CouponManagement couponManagement) {
    super(ROUTE, dependencies);
    this.couponManagement = couponManagement;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return couponManagement.read(request, request.caller().id());
  }
}
