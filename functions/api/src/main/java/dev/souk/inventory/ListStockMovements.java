package dev.souk.inventory;

import dev.souk.catalog.CatalogWiring;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.PageQuery;
import dev.souk.http.ProblemCode;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// The history of a variant's stock.
public final class ListStockMovements extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.GET,
              "/api/v1/products/{id}/variants/{variantId}/stock-movements",
              RouteAccess.SELLER_INCLUDING_SUSPENDED,
              ListStockMovements.class)
          .summary("List stock movements")
          .description(
              "Newest first. The movements add up to the stock. The latest may appear with a short"
                  + " delay.")
          .query(PageQuery.class)
          .lists(StockMovementView.class)
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.PRODUCT, ItemType.STOCK_MOVEMENTS);

  private final Stocks stocks;

  public ListStockMovements() {
    this(CloudWiring.httpDependencies(), CatalogWiring.stocks());
  }

  ListStockMovements(HttpDependencies dependencies, Stocks stocks) {
    super(ROUTE, dependencies);
    this.stocks = stocks;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return SellerStockLookup.of(request, stocks)
        .<HandlerResponse>map(stock ->
            HandlerResponse.page(
                stocks
                    .history(stock.variantId(), request.pageRequest())
                    .map(StockMovementView::of)))
        .orElseGet(HandlerResponse::notFound);
  }
}
