package dev.souk.cart;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.id.Kind;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// Takes a variant out of the caller's cart.
public final class RemoveCartItem extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              Method.DELETE, "/api/v1/cart/items/{variantId}", Access.SHOPPER, RemoveCartItem.class)
          .says("Takes something out of the cart")
          .refuses(Code.NOT_FOUND)
          .writes(Family.ACCOUNT);

  private final Carts carts;

  public RemoveCartItem() {
    this(Live.kernel(), Live.carts());
  }

  RemoveCartItem(Kernel kernel, Carts carts) {
    super(ROUTE, kernel);
    this.carts = carts;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    var variant = call.path("variantId");
    return Kind.VAR.fits(variant) && carts.remove(call.caller().id(), variant, call.now())
        ? Reply.noContent()
        : Reply.notFound();
  }
}
