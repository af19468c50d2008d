package dev.souk.orders;

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

/// A seller order of an order, to that seller.
public final class GetSellerOrder extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.GET,
              "/api/v1/orders/seller/{id}",
              RouteAccess.SELLER_INCLUDING_SUSPENDED,
              GetSellerOrder.class)
          .summary("Retrieve a seller order")
          .description(
              "`id` is the seller order's id as in the list. Seller orders of other sellers are"
                  + " not included. The customer's name and address are shown only as long as they are"
                  + " needed.")
          .returns(SellerOrderView.class)
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.ORDER, ItemType.SELLER_ORDERS);

  private final Orders orders;

  public GetSellerOrder() {
    this(CloudWiring.httpDependencies(), OrderWiring.orders());
  }

  GetSellerOrder(HttpDependencies dependencies, Orders orders) {
    super(ROUTE, dependencies);
    this.orders = orders;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    var part = request.path("id");
    return new OrderLookup(orders)
        .ofSeller(request.caller().id(), part)
        .<HandlerResponse>map(
            order -> HandlerResponse.ok(SellerOrderView.of(order, part, request.now())))
        .orElseGet(HandlerResponse::notFound);
  }
}
