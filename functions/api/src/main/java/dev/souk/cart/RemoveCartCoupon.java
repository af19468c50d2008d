package dev.souk.cart;

import dev.souk.checkout.CheckoutWiring;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// Takes the coupon off the caller's cart.
public final class RemoveCartCoupon extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.DELETE,
              "/api/v1/cart/coupon",
              RouteAccess.GUEST_OR_CUSTOMER,
              RemoveCartCoupon.class)
          .summary("Remove the coupon from the cart")
          .description("A repeat changes nothing.")
          .writes(ItemType.ACCOUNT);

  private final Carts carts;

  public RemoveCartCoupon() {
    this(CloudWiring.httpDependencies(), CheckoutWiring.carts());
  }

  RemoveCartCoupon(HttpDependencies dependencies, Carts carts) {
    super(ROUTE, dependencies);
    this.carts = carts;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    carts.withoutCoupon(request.caller().id(), request.now());
    return HandlerResponse.noContent();
  }
}
