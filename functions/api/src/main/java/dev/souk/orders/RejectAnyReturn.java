package dev.souk.orders;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.media.MediaWiring;
import dev.souk.route.FunctionPermission;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// An admin refuses a return for its seller.
public final class RejectAnyReturn extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/admin/orders/{id}/seller-orders/{sellerOrderId}/returns/{returnId}/reject",
              RouteAccess.ADMIN,
              RejectAnyReturn.class)
          .summary("Reject a return (admin)")
          .description(
              "On behalf of the seller. The customer may request a return again. A repeat changes"
                  + " nothing. Recorded in the audit log.")
          .returns(AdminOrderView.class)
          .problems(ProblemCode.NOT_FOUND, ProblemCode.INVALID_STATE)
          .reads(ItemType.ORDER)
          .writes(ItemType.AUDIT, ItemType.ORDER, ItemType.EARNINGS)
          .permissions(FunctionPermission.MEDIA_READ_PRIVATE);

  private final OrderTransitions transitions;

  public RejectAnyReturn() {
    this(
        CloudWiring.httpDependencies(),
        new OrderTransitions(OrderWiring.orders(), CloudWiring.ids(), MediaWiring.mediaUrls()));
  }

  RejectAnyReturn(HttpDependencies dependencies, OrderTransitions transitions) {
    super(ROUTE, dependencies);
    this.transitions = transitions;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> boundRequest) {
    return transitions.turn(
        boundRequest,
        transitions.ofAdmin(boundRequest, "RETURN_REFUSED"),
        order ->
            ReturnTransitions.reject(
                order,
                boundRequest.path("sellerOrderId"),
                boundRequest.path("returnId"),
                boundRequest.now()));
  }
}
