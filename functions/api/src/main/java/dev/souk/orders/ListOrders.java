package dev.souk.orders;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.PageQuery;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// The orders of a customer.
public final class ListOrders extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(RouteMethod.GET, "/api/v1/orders", RouteAccess.CUSTOMER, ListOrders.class)
          .summary("List your orders")
          .description(
              "Newest first. The list may be slightly out of date; a single order is always"
                  + " current.")
          .query(PageQuery.class)
          .lists(OrderSummaryView.class)
          .reads(ItemType.CUSTOMER_ORDERS);

  private final Orders orders;

  public ListOrders() {
    this(CloudWiring.httpDependencies(), OrderWiring.orders());
  }

  ListOrders(HttpDependencies dependencies, Orders orders) {
    super(ROUTE, dependencies);
    this.orders = orders;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return HandlerResponse.page(
        orders.ofCustomer(request.caller().id(), request.pageRequest()).map(OrderSummaryView::of));
  }
}
