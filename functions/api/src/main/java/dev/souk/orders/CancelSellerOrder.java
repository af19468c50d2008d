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

/// The seller calls a part off.
public final class CancelSellerOrder extends HttpFunction<ReasonBody> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/orders/seller/{id}/cancel",
              RouteAccess.SELLER_INCLUDING_SUSPENDED,
              CancelSellerOrder.class)
          .summary("Cancel a seller order")
          .description(
              "Possible while nothing has been shipped. It is refunded in full and its units are"
                  + " restocked. A repeat changes nothing. Also allowed while suspended.")
          .requestBody(ReasonBody.class)
          .returns(SellerOrderView.class)
          .problems(ProblemCode.NOT_FOUND, ProblemCode.INVALID_STATE)
          .reads(ItemType.COUPONS, ItemType.COUPON_USE, ItemType.ORDER, ItemType.SELLER_ORDERS)
          .writes(
              ItemType.PRODUCT,
              ItemType.COUPONS,
              ItemType.COUPON_USE,
              ItemType.ORDER,
              ItemType.LEDGER,
              ItemType.DELIVERIES,
              ItemType.DELIVERED);

  private final OrderTransitions transitions;

  public CancelSellerOrder() {
    this(
        CloudWiring.httpDependencies(),
        new OrderTransitions(OrderWiring.orders(), CloudWiring.ids(), MediaWiring.mediaUrls()));
  }

  CancelSellerOrder(HttpDependencies dependencies, OrderTransitions transitions) {
    super(ROUTE, dependencies);
    this.transitions = transitions;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<ReasonBody> request) {
    return transitions.turn(
        request,
        transitions.ofSeller(request),
        order ->
            CancellationTransitions.cancel(
                order, request.path("id"), request.body().reason(), request.now()));
  }
}
