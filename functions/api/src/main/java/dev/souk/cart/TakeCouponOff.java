package dev.souk.cart;

import dev.souk.http.Call;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// Takes the coupon off the caller's cart.
public final class TakeCouponOff extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.DELETE, "/api/v1/cart/coupon", Access.SHOPPER, TakeCouponOff.class)
          .says("Takes the coupon off the cart")
          .explains("A repeat does nothing.")
          .writes(Family.ACCOUNT);

  private final Carts carts;

  public TakeCouponOff() {
    this(Live.kernel(), Live.carts());
  }

  TakeCouponOff(Kernel kernel, Carts carts) {
    super(ROUTE, kernel);
    this.carts = carts;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    carts.withoutCoupon(call.caller().id(), call.now());
    return Reply.noContent();
  }
}
