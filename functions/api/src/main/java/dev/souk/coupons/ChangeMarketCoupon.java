package dev.souk.coupons;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// Changes the terms of one of the market's coupons.
public final class ChangeMarketCoupon extends HttpFunction<CouponChanges> {

  public static final Route ROUTE =
      Route.of(Method.PATCH, "/api/v1/admin/coupons/{id}", Access.ADMIN, ChangeMarketCoupon.class)
          .says("Changes the terms of a coupon for the whole market")
          .explains("As `PATCH /api/v1/coupons/{id}`.")
          .takes(CouponChanges.class)
          .returns(CouponView.class)
          .needsIfMatch()
          .refuses(Code.NOT_FOUND)
          .reads(Family.PRODUCT, Family.CATEGORIES, Family.COUPONS, Family.COUPON_USE)
          .writes(Family.COUPONS, Family.COUPON_USE);

  private final Couponing couponing;

  public ChangeMarketCoupon() {
    this(
        Live.kernel(),
        new Couponing(Live.coupons(), Live.products(), Live.categories(), Live.ids()));
  }

  ChangeMarketCoupon(Kernel kernel, Couponing couponing) {
    super(ROUTE, kernel);
    this.couponing = couponing;
  }

  @Override
  protected Reply handle(Call<CouponChanges> call) {
    return couponing.change(call, Coupon.MARKET);
  }
}
