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

/// The seller does not take something back.
public final class RejectReturn extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/orders/seller/{id}/returns/{returnId}/reject",
              RouteAccess.SELLER_INCLUDING_SUSPENDED,
              RejectReturn.class)
          .summary("Reject a return")
          .description(
              "The customer may request a return again. A repeat changes nothing. Also allowed"
                  + " while suspended.")
          .returns(SellerOrderView.class)
          .problems(ProblemCode.NOT_FOUND, ProblemCode.INVALID_STATE)
          .reads(ItemType.ORDER, ItemType.SELLER_ORDERS)
          .writes(ItemType.ORDER, ItemType.EARNINGS);

  private final OrderTransitions transitions;

  public RejectReturn() {
    this(
        CloudWiring.httpDependencies(),
        new OrderTransitions(OrderWiring.orders(), CloudWiring.ids(), MediaWiring.mediaUrls()));
  }

  RejectReturn(HttpDependencies dependencies, OrderTransitions transitions) {
    super(ROUTE, dependencies);
    this.transitions = transitions;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> boundRequest) {
    return transitions.turn(
        boundRequest,
        transitions.ofSeller(boundRequest),
        order ->
            ReturnTransitions.reject(
                order, boundRequest.path("id"), boundRequest.path("returnId"), boundRequest.now()));
  }
}
