package dev.souk.coupons;

import dev.souk.catalog.CatalogWiring;
import dev.souk.checkout.CheckoutWiring;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.PageQuery;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// Lists the market's coupons.
public final class ListMarketCoupons extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(RouteMethod.GET, "/api/v1/admin/coupons", RouteAccess.ADMIN, ListMarketCoupons.class)
          .summary("List market coupons (admin)")
          .description("Coupons of the market, newest first.")
          .query(PageQuery.class)
          .lists(CouponView.class)
          .reads(ItemType.COUPONS, ItemType.COUPON_USE);

  private final CouponManagement couponManagement;

  public ListMarketCoupons() {
    this(
        CloudWiring.httpDependencies(),
        new CouponManagement(
            CheckoutWiring.coupons(),
            CatalogWiring.products(),
            CatalogWiring.categories(),
            CloudWiring.ids()));
  }

  ListMarketCoupons(HttpDependencies dependencies, CouponManagement couponManagement) {
    super(ROUTE, dependencies);
    this.couponManagement = couponManagement;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return couponManagement.list(request, Coupon.MARKET);
  }
}
