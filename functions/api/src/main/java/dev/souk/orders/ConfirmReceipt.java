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

/// The customer says that a part is there.
public final class ConfirmReceipt extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/orders/{id}/seller-orders/{sellerOrderId}/confirm-receipt",
              RouteAccess.CUSTOMER,
              ConfirmReceipt.class)
          .summary("Confirm receipt of a seller order")
          .description(
              "Once all of it is on its way. From then on a return can be asked for, for 14"
                  + " days or as many more as the market allows. A repeat changes nothing.")
          .returns(OrderView.class)
          .problems(ProblemCode.NOT_FOUND, ProblemCode.INVALID_STATE)
          .reads(ItemType.ORDER)
          .writes(ItemType.ORDER, ItemType.EARNINGS, ItemType.DELIVERIES, ItemType.DELIVERED);

  private final OrderTransitions transitions;

  public ConfirmReceipt() {
    this(
        CloudWiring.httpDependencies(),
        new OrderTransitions(OrderWiring.orders(), CloudWiring.ids(), MediaWiring.mediaUrls()));
  }

  ConfirmReceipt(HttpDependencies dependencies, OrderTransitions transitions) {
    super(ROUTE, dependencies);
    this.transitions = transitions;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return transitions.turn(
        request,
        transitions.ofCustomer(request),
        order -> DeliveryTransitions.received(order, request.path("sellerOrderId"), request.now()));
  }
}
