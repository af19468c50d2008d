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

/// An order, to its customer.
public final class GetOrder extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(RouteMethod.GET, "/api/v1/orders/{id}", RouteAccess.CUSTOMER, GetOrder.class)
          .summary("Retrieve your order")
          .description(
              "With its history. Prices, names and the address are those at the time of the order."
                  + " While a delivery is under way, `deliveryCode` is the code the courier asks for.")
          .returns(OrderView.class)
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.ORDER);

  private final Orders orders;

  public GetOrder() {
    this(CloudWiring.httpDependencies(), OrderWiring.orders());
  }

  GetOrder(HttpDependencies dependencies, Orders orders) {
    super(ROUTE, dependencies);
    this.orders = orders;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return new OrderLookup(orders)
        .ofCustomer(request.caller().id(), request.path("id"))
        .<HandlerResponse>map(order -> HandlerResponse.ok(OrderView.of(order)))
        .orElseGet(HandlerResponse::notFound);
  }
}
