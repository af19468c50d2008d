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

/// Changes the terms of one of one's own coupons.
public final class UpdateCoupon extends HttpFunction<CouponUpdate> {

  public static final Route ROUTE =
      Route.of(RouteMethod.PATCH, "/api/v1/coupons/{id}", RouteAccess.SELLER, UpdateCoupon.class)
          .summary("Update a coupon of your shop")
          .description(
              "Code and discount stay: for another discount make another coupon. Uses that are"
                  + " counted meanwhile are not lost, and a limit that is set counts those from"
                  + " before it.")
          .requestBody(CouponUpdate.class)
          .returns(CouponView.class)
          .needsIfMatch()
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.PRODUCT, ItemType.CATEGORIES, ItemType.COUPONS, ItemType.COUPON_USE)
          .writes(ItemType.COUPONS, ItemType.COUPON_USE);

  private final CouponManagement couponManagement;

  public UpdateCoupon() {
    this(
        CloudWiring.httpDependencies(),
        new CouponManagement(
            CheckoutWiring.coupons(),
            CatalogWiring.products(),
            CatalogWiring.categories(),
            CloudWiring.ids()));
  }

  UpdateCoupon(HttpDependencies dependencies, CouponManagement couponManagement) {
    super(ROUTE, dependencies);
    this.couponManagement = couponManagement;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<CouponUpdate> request) {
    return couponManagement.change(request, request.caller().id());
  }
}
