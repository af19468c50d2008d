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

/// Shows one of the market's coupons.
public final class ReadMarketCoupon extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.GET, "/api/v1/admin/coupons/{id}", Access.ADMIN, ReadMarketCoupon.class)
          .says("Reads one of the market's coupons")
          .returns(CouponView.class)
          .refuses(Code.NOT_FOUND)
          .reads(Family.COUPONS, Family.COUPON_USE);

  private final Couponing couponing;

  public ReadMarketCoupon() {
    this(
        Live.kernel(),
        new Couponing(Live.coupons(), Live.products(), Live.categories(), Live.ids()));
  }

  ReadMarketCoupon(Kernel kernel, Couponing couponing) {
    super(ROUTE, kernel);
    this.couponing = couponing;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return couponing.read(call, Coupon.MARKET);
  }
}
