package dev.souk.coupons;

import dev.souk.catalog.CatalogWiring;
import dev.souk.checkout.CheckoutWiring;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.route.IdempotencyKeyPolicy;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// Makes a coupon for the caller's own lines.
public final class CreateCoupon extends HttpFunction<NewCoupon> {

  public static final Route ROUTE =
      Route.of(RouteMethod.POST, "/api/v1/coupons", RouteAccess.SELLER, CreateCoupon.class)
          .summary("Create a coupon of your shop")
          .description(
              "Applies to your own products only. A percentage is rounded down; a fixed amount is"
                  + " deducted once per order. Either is allocated to the eligible lines in proportion to"
                  + " their price.")
          .requestBody(NewCoupon.class)
          .creates(CouponView.class)
          .idempotencyKey(IdempotencyKeyPolicy.KEY_OPTIONAL)
          .problems(ProblemCode.COUPON_CODE_TAKEN, ProblemCode.NOT_FOUND)
          .reads(ItemType.IDEMPOTENCY, ItemType.PRODUCT, ItemType.CATEGORIES)
          .writes(ItemType.IDEMPOTENCY, ItemType.COUPONS, ItemType.COUPON_CODE);

  private final CouponManagement couponManagement;

  public CreateCoupon() {
    this(
        CloudWiring.httpDependencies(),
        new CouponManagement(
            CheckoutWiring.coupons(),
            CatalogWiring.products(),
            CatalogWiring.categories(),
            CloudWiring.ids()));
  }

  CreateCoupon(HttpDependencies dependencies, CouponManagement couponManagement) {
    super(ROUTE, dependencies);
    this.couponManagement = couponManagement;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<NewCoupon> request) {
    return couponManagement.create(request, request.caller().id(), "/api/v1/coupons");
  }
}
