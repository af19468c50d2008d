package dev.souk.orders;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.PageQuery;
import dev.souk.media.MediaUrls;
import dev.souk.media.MediaWiring;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// What a courier has to bring.
public final class ListDeliveries extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(RouteMethod.GET, "/api/v1/deliveries", RouteAccess.COURIER, ListDeliveries.class)
          .summary("List your assigned deliveries (courier)")
          .description(
              "Longest waiting first, without delivered and cancelled ones. The list may be"
                  + " slightly out of date; a single delivery is always current.")
          .query(PageQuery.class)
          .lists(DeliveryView.class)
          .reads(ItemType.ORDER, ItemType.DELIVERIES);

  private final Orders orders;
  private final MediaUrls urls;

  public ListDeliveries() {
    this(CloudWiring.httpDependencies(), OrderWiring.orders(), MediaWiring.mediaUrls());
  }

  ListDeliveries(HttpDependencies dependencies, Orders orders, MediaUrls urls) {
    super(ROUTE, dependencies);
    this.orders = orders;
    this.urls = urls;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return HandlerResponse.page(
        orders
            .ofCourier(request.caller().id(), request.pageRequest())
            .map(courierDelivery -> DeliveryView.of(courierDelivery, urls)));
  }
}
