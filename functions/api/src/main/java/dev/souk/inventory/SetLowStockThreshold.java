package dev.souk.inventory;

import dev.souk.catalog.CatalogWiring;
import dev.souk.error.StaleVersionException;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.json.Description;
import dev.souk.json.IntegerRange;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// Sets at how many left a variant's stock is low.
public final class SetLowStockThreshold extends HttpFunction<SetLowStockThreshold.Body> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.PATCH,
              "/api/v1/products/{id}/variants/{variantId}/stock",
              RouteAccess.SELLER,
              SetLowStockThreshold.class)
          .summary("Set a variant's low-stock threshold")
          .description(
              "`If-Match` takes the stock's version, which increases with every movement. The"
                  + " quantity is changed by stock movements, not here.")
          .requestBody(Body.class)
          .returns(StockView.class)
          .needsIfMatch()
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.PRODUCT)
          .writes(ItemType.PRODUCT);

  @Description("The stock settings (JSON merge patch).")
  public record Body(
      @Description(value = "Low-stock threshold: the stock is low at or below it.", example = "3")
          @IntegerRange(max = Stock.MAX)
          int lowStockThreshold) {}

  private final Stocks stocks;

  public SetLowStockThreshold() {
    this(CloudWiring.httpDependencies(), CatalogWiring.stocks());
  }

  SetLowStockThreshold(HttpDependencies dependencies, Stocks stocks) {
    super(ROUTE, dependencies);
    this.stocks = stocks;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Body> request) {
    var own = SellerStockLookup.of(request, stocks);
    if (own.isEmpty()) {
      return HandlerResponse.notFound();
    }
    if (!request.expectsVersion(own.get().version())) {
      throw new StaleVersionException();
    }
    return HandlerResponse.ok(
        StockView.of(
            stocks.setLowStockThreshold(
                own.get(), request.body().lowStockThreshold(), request.now())));
  }
}
