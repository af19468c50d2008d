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

/// An admin takes something back for its seller.
public final class ApproveAnyReturn extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/admin/orders/{id}/seller-orders/{sellerOrderId}/returns/{returnId}/approve",
              RouteAccess.ADMIN,
              ApproveAnyReturn.class)
          .summary("Approve a return (admin)")
          .description(
              "On behalf of the seller. Refunds the lines of the return without shipping. A repeat"
                  + " changes nothing. Recorded in the audit log.")
          .returns(AdminOrderView.class)
          .problems(
              ProblemCode.NOT_FOUND,
              ProblemCode.INVALID_STATE,
              ProblemCode.QUANTITY_EXCEEDS_REMAINING)
          .reads(ItemType.ORDER)
          .writes(ItemType.AUDIT, ItemType.ORDER, ItemType.LEDGER, ItemType.EARNINGS)
          .permissions(FunctionPermission.MEDIA_READ_PRIVATE);

  private final OrderTransitions transitions;

  public ApproveAnyReturn() {
    this(
        CloudWiring.httpDependencies(),
        new OrderTransitions(OrderWiring.orders(), CloudWiring.ids(), MediaWiring.mediaUrls()));
  }

  ApproveAnyReturn(HttpDependencies dependencies, OrderTransitions transitions) {
    super(ROUTE, dependencies);
    this.transitions = transitions;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return transitions.turn(
        request,
        transitions.ofAdmin(request, "RETURN_ACCEPTED"),
        order ->
            ReturnTransitions.approve(
                order, request.path("sellerOrderId"), request.path("returnId"), request.now()));
  }
}
