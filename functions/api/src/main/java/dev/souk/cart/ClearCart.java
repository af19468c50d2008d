package dev.souk.cart;

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

/// Takes everything out of the caller's cart.
public final class ClearCart extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.DELETE, "/api/v1/cart", Access.SHOPPER, ClearCart.class)
          .says("Empties the cart")
          .explains("A repeat does nothing. Refused with 409 while the cart keeps changing.")
          .refuses(Code.CONFLICT)
          .reads(Family.ACCOUNT)
          .writes(Family.ACCOUNT);

  private final Carts carts;

  public ClearCart() {
    this(Live.kernel(), Live.carts());
  }

  ClearCart(Kernel kernel, Carts carts) {
    super(ROUTE, kernel);
    this.carts = carts;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    carts.clear(call.caller().id(), call.now());
    return Reply.noContent();
  }
}
