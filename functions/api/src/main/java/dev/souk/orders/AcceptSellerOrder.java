package dev.souk.orders;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.media.MediaWiring;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// The seller is at it.
public final class AcceptSellerOrder extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/orders/seller/{id}/accept",
              RouteAccess.SELLER_INCLUDING_SUSPENDED,
              AcceptSellerOrder.class)
          .summary("Accept a seller order")
          .description(
              "Sets the status to `processing`, which the customer sees. A repeat changes nothing."
                  + " Also allowed while suspended.")
          .returns(SellerOrderView.class)
          .problems(ProblemCode.NOT_FOUND, ProblemCode.INVALID_STATE)
          .reads(ItemType.ORDER, ItemType.SELLER_ORDERS)
          .writes(ItemType.ORDER);

  private final OrderTransitions transitions;

  public AcceptSellerOrder() {
    this(
        CloudWiring.httpDependencies(),
        new OrderTransitions(OrderWiring.orders(), CloudWiring.ids(), MediaWiring.mediaUrls()));
  }

  AcceptSellerOrder(HttpDependencies dependencies, OrderTransitions transitions) {
    super(ROUTE, dependencies);
    this.transitions = transitions;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return transitions.turn(
        request,
        transitions.ofSeller(request),
        order -> ShipmentTransitions.accept(order, request.path("id"), request.now()));
  }
}
