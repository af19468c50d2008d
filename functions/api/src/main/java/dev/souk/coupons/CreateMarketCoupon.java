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

/// Makes a coupon for lines of every seller.
public final class CreateMarketCoupon extends HttpFunction<NewCoupon> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/admin/coupons",
              RouteAccess.ADMIN,
              CreateMarketCoupon.class)
          .summary("Create a market coupon (admin)")
          .description("As `POST /api/v1/coupons`, but for lines of every seller.")
          .requestBody(NewCoupon.class)
          .creates(CouponView.class)
          .idempotencyKey(IdempotencyKeyPolicy.KEY_OPTIONAL)
          .problems(ProblemCode.COUPON_CODE_TAKEN, ProblemCode.NOT_FOUND)
          .reads(ItemType.IDEMPOTENCY, ItemType.PRODUCT, ItemType.CATEGORIES)
          .writes(ItemType.IDEMPOTENCY, ItemType.COUPONS, ItemType.COUPON_CODE);

  private final CouponManagement couponManagement;

  public CreateMarketCoupon() {
    this(
        CloudWiring.httpDependencies(),
        new CouponManagement(
            CheckoutWiring.coupons(),
            CatalogWiring.products(),
            CatalogWiring.categories(),
            CloudWiring.ids()));
  }

  CreateMarketCoupon(HttpDependencies dependencies, CouponManagement couponManagement) {
    super(ROUTE, dependencies);
    this.couponManagement = couponManagement;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<NewCoupon> request) {
    return couponManagement.create(request, Coupon.MARKET, "/api/v1/admin/coupons");
  }
}
