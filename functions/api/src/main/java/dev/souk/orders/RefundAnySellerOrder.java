package dev.souk.orders;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.media.MediaWiring;
import dev.souk.route.IdempotencyKeyPolicy;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// An admin gives money back.
public final class RefundAnySellerOrder extends HttpFunction<RefundBody> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/admin/orders/{id}/seller-orders/{sellerOrderId}/refunds",
              RouteAccess.ADMIN,
              RefundAnySellerOrder.class)
          .summary("Refund a seller order (admin)")
          .description(
              "As far as the seller could by `POST /api/v1/orders/seller/{id}/refunds`. It is written"
                  + " to the audit log.")
          .requestBody(RefundBody.class)
          .creates(RefundView.class)
          .idempotencyKey(IdempotencyKeyPolicy.KEY_REQUIRED)
          .problems(
              ProblemCode.NOT_FOUND,
              ProblemCode.INVALID_STATE,
              ProblemCode.QUANTITY_EXCEEDS_REMAINING)
          .reads(ItemType.IDEMPOTENCY, ItemType.COUPONS, ItemType.COUPON_USE, ItemType.ORDER)
          .writes(
              ItemType.IDEMPOTENCY,
              ItemType.AUDIT,
              ItemType.PRODUCT,
              ItemType.COUPONS,
              ItemType.COUPON_USE,
              ItemType.ORDER,
              ItemType.LEDGER,
              ItemType.EARNINGS,
              ItemType.DELIVERIES,
              ItemType.DELIVERED);

  private final OrderTransitions transitions;

  public RefundAnySellerOrder() {
    this(
        CloudWiring.httpDependencies(),
        new OrderTransitions(OrderWiring.orders(), CloudWiring.ids(), MediaWiring.mediaUrls()));
  }

  RefundAnySellerOrder(HttpDependencies dependencies, OrderTransitions transitions) {
    super(ROUTE, dependencies);
    this.transitions = transitions;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<RefundBody> request) {
    var part = request.path("sellerOrderId");
    var orderTransitionRequest = transitions.ofAdmin(request, "SELLER_ORDER_REFUNDED");
    return transitions.turn(
        request,
        orderTransitionRequest
            .naming(new RequestedLines(request.body().lines()))
            .answering((before, after) ->
                HandlerResponse.created(
                    "/api/v1/admin/orders/" + request.path("id"),
                    RefundBody.made(
                        orderTransitionRequest.in(before), orderTransitionRequest.in(after)))),
        order -> request.body().of(order, part, request.now()));
  }
}
