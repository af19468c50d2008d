package dev.souk.catalog;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.id.IdType;
import dev.souk.media.MediaUrls;
import dev.souk.media.MediaWiring;
import dev.souk.route.CacheControl;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.util.Optional;

/// A product's page, in one request of half a read unit for a product of usual size.
public final class GetProduct extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(RouteMethod.GET, "/api/v1/products/{id}", RouteAccess.PUBLIC, GetProduct.class)
          .summary("Retrieve a product")
          .description(
              "Only published products of active sellers. The stock may be a few seconds old;"
                  + " subscribe to `product:{id}` on the WebSocket for updates.")
          .returns(ProductDetailView.class)
          .caching(CacheControl.SHORT_LIVED)
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.PRODUCT);

  private final Products products;
  private final MediaUrls urls;

  public GetProduct() {
    this(CloudWiring.httpDependencies(), CatalogWiring.products(), MediaWiring.mediaUrls());
  }

  GetProduct(HttpDependencies dependencies, Products products, MediaUrls urls) {
    super(ROUTE, dependencies);
    this.products = products;
    this.urls = urls;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> boundRequest) {
    return Optional.of(boundRequest.path("id"))
        .filter(IdType.PRD::fits)
        .flatMap(products::eventuallyConsistent)
        .filter(productWithStock -> productWithStock.product().isVisible())
        .<HandlerResponse>map(
            productWithStock -> HandlerResponse.ok(ProductDetailView.of(productWithStock, urls)))
        .orElseGet(HandlerResponse::notFound);
  }
}
