package dev.souk.cart;

import dev.souk.checkout.CheckoutWiring;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// Takes everything out of the caller's cart.
public final class ClearCart extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(RouteMethod.DELETE, "/api/v1/cart", RouteAccess.GUEST_OR_CUSTOMER, ClearCart.class)
          .summary("Clear the cart")
          .description(
              "Removes all items and the coupon. A repeat changes nothing. 409 while the cart"
                  + " keeps changing.")
          .problems(ProblemCode.CONFLICT)
          .reads(ItemType.ACCOUNT)
          .writes(ItemType.ACCOUNT);

  private final Carts carts;

  public ClearCart() {
    this(CloudWiring.httpDependencies(), CheckoutWiring.carts());
  }

  ClearCart(HttpDependencies dependencies, Carts carts) {
    super(ROUTE, dependencies);
    this.carts = carts;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    carts.clear(request.caller().id(), request.now());
    return HandlerResponse.noContent();
  }
}
