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

/// Removes one of the market's coupons.
public final class RemoveMarketCoupon extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.DELETE, "/api/v1/admin/coupons/{id}", Access.ADMIN, RemoveMarketCoupon.class)
          .says("Removes a coupon for the whole market")
          .explains("Its code is free again; orders that used it keep their discount.")
          .needsIfMatch()
          .refuses(Code.NOT_FOUND)
          .reads(Family.COUPONS)
          .writes(Family.COUPONS, Family.COUPON_CODE);

  private final Couponing couponing;

  public RemoveMarketCoupon() {
    this(
        Live.kernel(),
        new Couponing(Live.coupons(), Live.products(), Live.categories(), Live.ids()));
  }

  RemoveMarketCoupon(Kernel kernel, Couponing couponing) {
    super(ROUTE, kernel);
    this.couponing = couponing;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return couponing.remove(call, Coupon.MARKET);
  }
}
