package dev.souk.orders;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.id.IdType;
import dev.souk.json.Description;
import dev.souk.json.ItemCount;
import dev.souk.json.TextLength;
import dev.souk.media.MediaWiring;
import dev.souk.route.IdempotencyKeyPolicy;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.util.List;

/// The customer asks to send something back.
public final class RequestReturn extends HttpFunction<RequestReturn.Body> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/orders/{id}/seller-orders/{sellerOrderId}/returns",
              RouteAccess.CUSTOMER,
              RequestReturn.class)
          .summary("Request a return")
          .description(
              "Within 14 days of the delivery, or as many as the market allows, one wish at a"
                  + " time; its seller answers. Money goes back when the seller takes it back.")
          .requestBody(Body.class)
          .creates(ReturnView.class)
          .idempotencyKey(IdempotencyKeyPolicy.KEY_OPTIONAL)
          .problems(
              ProblemCode.NOT_FOUND,
              ProblemCode.INVALID_STATE,
              ProblemCode.QUANTITY_EXCEEDS_REMAINING)
          .reads(ItemType.IDEMPOTENCY, ItemType.ORDER)
          .writes(ItemType.IDEMPOTENCY, ItemType.ORDER, ItemType.EARNINGS);

  @Description("The requested return.")
  public record Body(
      @Description("Variants and quantities.") @ItemCount(min = 1, max = 50)
          List<VariantUnitsView> lines,
      @Description(value = "Reason.", example = "Too small") @TextLength(max = 500)
          String reason) {}

  private final OrderTransitions transitions;

  public RequestReturn() {
    this(
        CloudWiring.httpDependencies(),
        new OrderTransitions(OrderWiring.orders(), CloudWiring.ids(), MediaWiring.mediaUrls()));
  }

  RequestReturn(HttpDependencies dependencies, OrderTransitions transitions) {
    super(ROUTE, dependencies);
    this.transitions = transitions;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Body> request) {
    var lines = new RequestedLines(request.body().lines());
    var id = transitions.ids().next(IdType.RET, request.now());
    var orderTransitionRequest =
        transitions
            .ofCustomer(request)
            .naming(lines)
            .answering(
                (_, after) -> made(request, after.sellerOrder(part(request)).orElseThrow(), id));
    return transitions.turn(
        request, orderTransitionRequest, order -> decided(request, order, lines, id));
  }

  private static String part(BoundRequest<Body> request) {
    return request.path("sellerOrderId");
  }

  private static OrderTransitionResult decided(
      BoundRequest<Body> request, PaidOrder order, RequestedLines lines, String id) {
    var units = lines.of(order, part(request));
    var wish =
        new Return(id, units, request.body().reason(), request.now(), Return.State.REQUESTED);
    return OrderSizeLimit.in(ReturnTransitions.request(order, part(request), wish, request.now()));
  }

  private static HandlerResponse made(BoundRequest<Body> request, SellerOrder part, String id) {
    var wish = part.findReturn(id).orElseThrow();
    return HandlerResponse.created("/api/v1/orders/" + request.path("id"), ReturnView.of(wish));
  }
}
