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

/// Lists one's own coupons.
public final class ListCoupons extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.GET, "/api/v1/coupons", Access.SELLER_EVEN_SUSPENDED, ListCoupons.class)
          .says("Your own coupons, newest first")
          .asks(PageQuery.class)
          .lists(CouponView.class)
          .reads(Family.COUPONS, Family.COUPON_USE);

  private final Couponing couponing;

  public ListCoupons() {
    this(
        Live.kernel(),
        new Couponing(Live.coupons(), Live.products(), Live.categories(), Live.ids()));
  }

  ListCoupons(Kernel kernel, Couponing couponing) {
    super(ROUTE, kernel);
    this.couponing = couponing;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return couponing.list(call, call.caller().id());
  }
}
