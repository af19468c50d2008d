package dev.souk.coupons;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Repeat;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// Makes a coupon for lines of every seller.
public final class CreateMarketCoupon extends HttpFunction<NewCoupon> {

  public static final Route ROUTE =
      Route.of(Method.POST, "/api/v1/admin/coupons", Access.ADMIN, CreateMarketCoupon.class)
          .says("Makes a coupon for the whole market")
          .explains("As `POST /api/v1/coupons`, but for lines of every seller.")
          .takes(NewCoupon.class)
          .creates(CouponView.class)
          .repeats(Repeat.KEY_OPTIONAL)
          .refuses(Code.COUPON_CODE_TAKEN, Code.NOT_FOUND)
          .reads(Family.ONCE, Family.PRODUCT, Family.CATEGORIES)
          .writes(Family.ONCE, Family.COUPONS, Family.COUPON_CODE);

  private final Couponing couponing;

  public CreateMarketCoupon() {
    this(
        Live.kernel(),
        new Couponing(Live.coupons(), Live.products(), Live.categories(), Live.ids()));
  }

  CreateMarketCoupon(Kernel kernel, Couponing couponing) {
    super(ROUTE, kernel);
    this.couponing = couponing;
  }

  @Override
  protected Reply handle(Call<NewCoupon> call) {
    return couponing.create(call, Coupon.MARKET, "/api/v1/admin/coupons");
  }
}
