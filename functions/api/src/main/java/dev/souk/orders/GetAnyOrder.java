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

/// Any order, to an admin.
public final class GetAnyOrder extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(RouteMethod.GET, "/api/v1/admin/orders/{id}", RouteAccess.ADMIN, GetAnyOrder.class)
          .summary("Retrieve an order (admin)")
          .description("All data of the order except the delivery code.")
          .returns(AdminOrderView.class)
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.ORDER)
          .permissions(FunctionPermission.MEDIA_READ_PRIVATE);

  private final Orders orders;
  private final MediaUrls urls;

  public GetAnyOrder() {
    this(CloudWiring.httpDependencies(), OrderWiring.orders(), MediaWiring.mediaUrls());
  }

  GetAnyOrder(HttpDependencies dependencies, Orders orders, MediaUrls urls) {
    super(ROUTE, dependencies);
    this.orders = orders;
    this.urls = urls;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return new OrderLookup(orders)
        .any(request.path("id"))
        .<HandlerResponse>map(order -> HandlerResponse.ok(AdminOrderView.of(order, urls)))
        .orElseGet(HandlerResponse::notFound);
  }
}
