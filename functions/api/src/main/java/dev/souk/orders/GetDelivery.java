package dev.souk.orders;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.media.MediaUrls;
import dev.souk.media.MediaWiring;
import dev.souk.route.FunctionPermission;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// Something a courier brings or has brought.
public final class GetDelivery extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(RouteMethod.GET, "/api/v1/deliveries/{id}", RouteAccess.COURIER, GetDelivery.class)
          .summary("Retrieve a delivery (courier)")
          .description("Assigned or past. The address is removed once it is delivered.")
          .returns(DeliveryView.class)
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.ORDER, ItemType.DELIVERIES, ItemType.DELIVERED)
          .permissions(FunctionPermission.MEDIA_READ_PRIVATE);

  private final Orders orders;
  private final MediaUrls urls;

  public GetDelivery() {
    this(CloudWiring.httpDependencies(), OrderWiring.orders(), MediaWiring.mediaUrls());
  }

  GetDelivery(HttpDependencies dependencies, Orders orders, MediaUrls urls) {
    super(ROUTE, dependencies);
    this.orders = orders;
    this.urls = urls;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return new OrderLookup(orders)
        .ofCourier(request.caller().id(), request.path("id"))
        .<HandlerResponse>map(
            courierDelivery -> HandlerResponse.ok(DeliveryView.of(courierDelivery, urls)))
        .orElseGet(HandlerResponse::notFound);
  }
}
