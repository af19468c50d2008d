package dev.souk.cart;

import dev.souk.checkout.CheckoutWiring;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.id.IdType;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// Takes a variant out of the caller's cart.
public final class RemoveCartItem extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.DELETE,
              "/api/v1/cart/items/{variantId}",
              RouteAccess.GUEST_OR_CUSTOMER,
              RemoveCartItem.class)
          .summary("Remove an item from the cart")
          .description("404 if the cart has no such line.")
          .problems(ProblemCode.NOT_FOUND)
          .writes(ItemType.ACCOUNT);

  private final Carts carts;

  public RemoveCartItem() {
    this(CloudWiring.httpDependencies(), CheckoutWiring.carts());
  }

  RemoveCartItem(HttpDependencies dependencies, Carts carts) {
    super(ROUTE, dependencies);
    this.carts = carts;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    var variant = request.path("variantId");
    return IdType.VAR.fits(variant) && carts.remove(request.caller().id(), variant, request.now())
        ? HandlerResponse.noContent()
        : HandlerResponse.notFound();
  }
}
