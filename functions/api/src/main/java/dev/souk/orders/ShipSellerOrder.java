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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A shipment leaves its seller.
public final class ShipSellerOrder extends HttpFunction<ShipSellerOrder.Body> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/orders/seller/{id}/shipments",
              RouteAccess.SELLER_INCLUDING_SUSPENDED,
              ShipSellerOrder.class)
          .summary("Create a shipment")
          .description(
              "With `lines`, ships the given quantities; without, everything unshipped. When"
                  + " nothing is left the seller order becomes `shipped`. Accepting it first is not"
                  + " required. Also allowed while suspended.")
          .requestBody(Body.class)
          .creates(ShipmentView.class)
          .idempotencyKey(IdempotencyKeyPolicy.KEY_OPTIONAL)
          .problems(
              ProblemCode.NOT_FOUND,
              ProblemCode.INVALID_STATE,
              ProblemCode.QUANTITY_EXCEEDS_REMAINING)
          .reads(ItemType.IDEMPOTENCY, ItemType.ORDER, ItemType.SELLER_ORDERS)
          .writes(ItemType.IDEMPOTENCY, ItemType.ORDER, ItemType.EARNINGS);

  @Description("The new shipment.")
  public record Body(
      @Description(value = "Carrier.", example = "DHL") @TextLength(max = 60) String carrier,
      @Description(value = "Tracking number.", example = "JD014600003SE") @TextLength(max = 60)
          @Nullable String trackingNumber,
      @Description("Variants and quantities; default: everything unshipped.")
          @ItemCount(min = 1, max = 50)
          @Nullable List<VariantUnitsView> lines) {}

  private final OrderTransitions transitions;

  public ShipSellerOrder() {
    this(
        CloudWiring.httpDependencies(),
        new OrderTransitions(OrderWiring.orders(), CloudWiring.ids(), MediaWiring.mediaUrls()));
  }

  ShipSellerOrder(HttpDependencies dependencies, OrderTransitions transitions) {
    super(ROUTE, dependencies);
    this.transitions = transitions;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Body> request) {
    var lines = new RequestedLines(Objects.requireNonNullElse(request.body().lines(), List.of()));
    var id = transitions.ids().next(IdType.SHM, request.now());
    var orderTransitionRequest = transitions.ofSeller(request);
    return transitions.turn(
        request,
        orderTransitionRequest
            .naming(lines)
            .answering((_, after) -> made(request, orderTransitionRequest.in(after), id)),
        order ->
            sent(
                request,
                order,
                units(
                    request,
                    orderTransitionRequest.in(order),
                    lines.of(order, orderTransitionRequest.sellerOrderId())),
                id));
  }

  private static OrderTransitionResult sent(
      BoundRequest<Body> request, PaidOrder order, Map<String, Integer> units, String id) {
    if (units.isEmpty()) {
      return ShipmentTransitions.nothingUnshipped(order, request.path("id"));
    }
    var body = request.body();
    var shipment = new Shipment(id, body.carrier(), body.trackingNumber(), units, request.now());
    return OrderSizeLimit.in(
        ShipmentTransitions.ship(order, request.path("id"), shipment, request.now()));
  }

  private static Map<String, Integer> units(
      BoundRequest<Body> request, SellerOrder part, Map<String, Integer> named) {
    if (request.body().lines() != null) {
      return named;
    }
    var left = new HashMap<>(part.unshipped());
    left.values().removeIf(each -> each == 0);
    return left;
  }

  private static HandlerResponse made(BoundRequest<Body> request, SellerOrder part, String id) {
    var sent = part.shipments().stream().filter(each -> each.id().equals(id)).findFirst();
    return HandlerResponse.created(
        "/api/v1/orders/seller/" + request.path("id"), ShipmentView.of(sent.orElseThrow()));
  }
}
