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

/// The seller gives money back.
public final class RefundSellerOrder extends HttpFunction<RefundBody> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/orders/seller/{id}/refunds",
              RouteAccess.SELLER_INCLUDING_SUSPENDED,
              RefundSellerOrder.class)
          .summary("Refund a seller order")
          .description(
              "Never more than was paid, also under concurrent requests. Unshipped units are"
                  + " refunded first: they are cancelled and, unless `restock` is `false`, restocked."
                  + " When nothing is left to ship, the seller order becomes shipped, or cancelled if"
                  + " nothing was shipped. The refund is submitted asynchronously; see its `status`. Also"
                  + " allowed while suspended.")
          .requestBody(RefundBody.class)
          .creates(RefundView.class)
          .idempotencyKey(IdempotencyKeyPolicy.KEY_REQUIRED)
          .problems(
              ProblemCode.NOT_FOUND,
              ProblemCode.INVALID_STATE,
              ProblemCode.QUANTITY_EXCEEDS_REMAINING)
          .reads(
              ItemType.IDEMPOTENCY,
              ItemType.COUPONS,
              ItemType.COUPON_USE,
              ItemType.ORDER,
              ItemType.SELLER_ORDERS)
          .writes(
              ItemType.IDEMPOTENCY,
              ItemType.PRODUCT,
              ItemType.COUPONS,
              ItemType.COUPON_USE,
              ItemType.ORDER,
              ItemType.LEDGER,
              ItemType.EARNINGS,
              ItemType.DELIVERIES,
              ItemType.DELIVERED);

  private final OrderTransitions transitions;

  public RefundSellerOrder() {
    this(
        CloudWiring.httpDependencies(),
        new OrderTransitions(OrderWiring.orders(), CloudWiring.ids(), MediaWiring.mediaUrls()));
  }

  RefundSellerOrder(HttpDependencies dependencies, OrderTransitions transitions) {
    super(ROUTE, dependencies);
    this.transitions = transitions;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<RefundBody> request) {
    var part = request.path("id");
    var orderTransitionRequest = transitions.ofSeller(request);
    return transitions.turn(
        request,
        orderTransitionRequest
            .naming(new RequestedLines(request.body().lines()))
            .answering((before, after) ->
                HandlerResponse.created(
                    "/api/v1/orders/seller/" + part,
                    RefundBody.made(
                        orderTransitionRequest.in(before), orderTransitionRequest.in(after)))),
        order -> request.body().of(order, part, request.now()));
  }
}
