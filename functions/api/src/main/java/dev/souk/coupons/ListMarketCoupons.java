package dev.souk.coupons;

import dev.souk.http.Call;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.PageQuery;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// Lists the market's coupons.
public final class ListMarketCoupons extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.GET, "/api/v1/admin/coupons", Access.ADMIN, ListMarketCoupons.class)
          .says("The market's coupons, newest first")
          .asks(PageQuery.class)
          .lists(CouponView.class)
          .reads(Family.COUPONS, Family.COUPON_USE);

  private final Couponing couponing;

  public ListMarketCoupons() {
    this(
        Live.kernel(),
        new Couponing(Live.coupons(), Live.products(), Live.categories(), Live.ids()));
  }

  ListMarketCoupons(Kernel kernel, Couponing couponing) {
    super(ROUTE, kernel);
    this.couponing = couponing;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return couponing.list(call, Coupon.MARKET);
  }
}
