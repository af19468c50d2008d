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

/// A courier starts the delivery with something.
public final class StartDelivery extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/deliveries/{id}/start",
              RouteAccess.COURIER,
              StartDelivery.class)
          .summary("Start a delivery (courier)")
          .description(
              "Possible once the seller has shipped everything. The customer alone is shown a"
                  + " six-digit code to tell the courier. A repeat changes nothing and keeps the code.")
          .returns(DeliveryView.class)
          .problems(ProblemCode.NOT_FOUND, ProblemCode.INVALID_STATE)
          .reads(ItemType.ORDER, ItemType.DELIVERIES, ItemType.DELIVERED)
          .writes(ItemType.ORDER);

  private final OrderTransitions transitions;
  private final DeliveryCodes codes;

  public StartDelivery() {
    this(
        CloudWiring.httpDependencies(),
        new OrderTransitions(OrderWiring.orders(), CloudWiring.ids(), MediaWiring.mediaUrls()),
        DeliveryCodes.random());
  }

  StartDelivery(HttpDependencies dependencies, OrderTransitions transitions, DeliveryCodes codes) {
    super(ROUTE, dependencies);
    this.transitions = transitions;
    this.codes = codes;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return transitions.turn(
        request,
        transitions.ofCourier(request),
        order ->
            DeliveryTransitions.startDelivery(
                order, request.path("id"), codes.next(), request.now()));
  }
}
