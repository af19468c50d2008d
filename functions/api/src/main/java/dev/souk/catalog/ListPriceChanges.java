package dev.souk.catalog;

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

/// The history of a variant's price.
public final class ListPriceChanges extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.GET,
              "/api/v1/products/{id}/variants/{variantId}/prices",
              RouteAccess.SELLER_INCLUDING_SUSPENDED,
              ListPriceChanges.class)
          .summary("List price changes of a variant")
          .description("Newest first.")
          .query(PageQuery.class)
          .lists(PriceChangeView.class)
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.PRODUCT, ItemType.PRICE_HISTORY);

  private final Products products;
  private final PriceHistory priceHistory;

  public ListPriceChanges() {
    this(CloudWiring.httpDependencies(), CatalogWiring.products(), CatalogWiring.priceHistory());
  }

  ListPriceChanges(HttpDependencies dependencies, Products products, PriceHistory priceHistory) {
    super(ROUTE, dependencies);
    this.products = products;
    this.priceHistory = priceHistory;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    var variant =
        ProductEditor.own(request, products)
            .flatMap(product -> product.variant(request.path("variantId")));
    if (variant.isEmpty()) {
      return HandlerResponse.notFound();
    }
    return HandlerResponse.page(
        priceHistory.of(variant.get().id(), request.pageRequest()).map(PriceChangeView::of));
  }
}
