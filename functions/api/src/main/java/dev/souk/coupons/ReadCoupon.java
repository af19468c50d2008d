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

/// Shows one of one's own coupons.
public final class ReadCoupon extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.GET, "/api/v1/coupons/{id}", Access.SELLER_EVEN_SUSPENDED, ReadCoupon.class)
          .says("Reads one of your own coupons")
          .returns(CouponView.class)
          .refuses(Code.NOT_FOUND)
          .reads(Family.COUPONS, Family.COUPON_USE);

  private final Couponing couponing;

  public ReadCoupon() {
    this(
        Live.kernel(),
        new Couponing(Live.coupons(), Live.products(), Live.categories(), Live.ids()));
  }

  ReadCoupon(Kernel kernel, Couponing couponing) {
    super(ROUTE, kernel);
    this.couponing = couponing;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return couponing.read(call, call.caller().id());
  }
}
