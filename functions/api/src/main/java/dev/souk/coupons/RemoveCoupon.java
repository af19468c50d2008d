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

/// Removes one of one's own coupons.
public final class RemoveCoupon extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.DELETE, "/api/v1/coupons/{id}", Access.SELLER, RemoveCoupon.class)
          .says("Removes a coupon for your own lines")
          .explains("Its code is free again; orders that used it keep their discount.")
          .needsIfMatch()
          .refuses(Code.NOT_FOUND)
          .reads(Family.COUPONS)
          .writes(Family.COUPONS, Family.COUPON_CODE);

  private final Couponing couponing;

  public RemoveCoupon() {
    this(
        Live.kernel(),
        new Couponing(Live.coupons(), Live.products(), Live.categories(), Live.ids()));
  }

  RemoveCoupon(Kernel kernel, Couponing couponing) {
    super(ROUTE, kernel);
    this.couponing = couponing;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return couponing.remove(call, call.caller().id());
  }
}
