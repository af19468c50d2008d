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

/// An admin calls a part off.
public final class CancelAnySellerOrder extends HttpFunction<ReasonBody> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/admin/orders/{id}/seller-orders/{sellerOrderId}/cancel",
              RouteAccess.ADMIN,
              CancelAnySellerOrder.class)
          .summary("Cancel a seller order (admin)")
          .description(
              "Possible while nothing has been shipped. It is refunded in full and its units are"
                  + " restocked. A repeat changes nothing. Recorded in the audit log.")
          .requestBody(ReasonBody.class)
          .returns(AdminOrderView.class)
          .problems(ProblemCode.NOT_FOUND, ProblemCode.INVALID_STATE)
          .reads(ItemType.COUPONS, ItemType.COUPON_USE, ItemType.ORDER)
          .writes(
              ItemType.AUDIT,
              ItemType.PRODUCT,
              ItemType.COUPONS,
              ItemType.COUPON_USE,
              ItemType.ORDER,
              ItemType.LEDGER,
              ItemType.DELIVERIES,
              ItemType.DELIVERED)
          .permissions(FunctionPermission.MEDIA_READ_PRIVATE);

  private final OrderTransitions transitions;

  public CancelAnySellerOrder() {
    this(
        CloudWiring.httpDependencies(),
        new OrderTransitions(OrderWiring.orders(), CloudWiring.ids(), MediaWiring.mediaUrls()));
  }

  CancelAnySellerOrder(HttpDependencies dependencies, OrderTransitions transitions) {
    super(ROUTE, dependencies);
    this.transitions = transitions;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<ReasonBody> request) {
    return transitions.turn(
        request,
        transitions.ofAdmin(request, "SELLER_ORDER_CANCELLED"),
        order ->
            CancellationTransitions.cancel(
                order, request.path("sellerOrderId"), request.body().reason(), request.now()));
  }
}
