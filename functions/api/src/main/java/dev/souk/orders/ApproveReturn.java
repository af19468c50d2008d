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

/// The seller takes something back.
public final class ApproveReturn extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/orders/seller/{id}/returns/{returnId}/approve",
              RouteAccess.SELLER_INCLUDING_SUSPENDED,
              ApproveReturn.class)
          .summary("Approve a return")
          .description(
              "Refunds the lines of the return without shipping. A repeat changes nothing. Also"
                  + " allowed while suspended.")
          .returns(SellerOrderView.class)
          .problems(
              ProblemCode.NOT_FOUND,
              ProblemCode.INVALID_STATE,
              ProblemCode.QUANTITY_EXCEEDS_REMAINING)
          .reads(ItemType.ORDER, ItemType.SELLER_ORDERS)
          .writes(ItemType.ORDER, ItemType.LEDGER, ItemType.EARNINGS);

  private final OrderTransitions transitions;

  public ApproveReturn() {
    this(
        CloudWiring.httpDependencies(),
        new OrderTransitions(OrderWiring.orders(), CloudWiring.ids(), MediaWiring.mediaUrls()));
  }

  ApproveReturn(HttpDependencies dependencies, OrderTransitions transitions) {
    super(ROUTE, dependencies);
    this.transitions = transitions;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return transitions.turn(
        request,
        transitions.ofSeller(request),
        order ->
            ReturnTransitions.approve(
                order, request.path("id"), request.path("returnId"), request.now()));
  }
}
