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

/// What a seller has sold.
public final class ListSellerOrders extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.GET,
              "/api/v1/orders/seller",
              RouteAccess.SELLER_INCLUDING_SUSPENDED,
              ListSellerOrders.class)
          .summary("List seller orders")
          .description(
              "Newest first, paid orders only. The list may be slightly out of date; a single"
                  + " seller order is always current.")
          .query(PageQuery.class)
          .lists(SellerOrderView.class)
          .reads(ItemType.ORDER, ItemType.SELLER_ORDERS);

  private final Orders orders;

  public ListSellerOrders() {
    this(CloudWiring.httpDependencies(), OrderWiring.orders());
  }

  ListSellerOrders(HttpDependencies dependencies, Orders orders) {
    super(ROUTE, dependencies);
    this.orders = orders;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    var seller = request.caller().id();
    return HandlerResponse.page(
        orders
            .ofSeller(seller, request.pageRequest())
            .map(order -> SellerOrderView.ofSeller(order, seller, request.now())));
  }
}
