package dev.souk.catalog;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.id.IdType;
import dev.souk.media.MediaUrls;
import dev.souk.media.MediaWiring;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.util.Optional;

/// A seller's own product with everything, whatever its state.
public final class GetOwnProduct extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.GET,
              "/api/v1/products/my/{id}",
              RouteAccess.SELLER_INCLUDING_SUSPENDED,
              GetOwnProduct.class)
          .summary("Retrieve your own product")
          .description(
              "The product with the stock of its variants, whatever its status. The `ETag` is the"
                  + " product's version; it does not change with the stock.")
          .returns(SellerProductDetailView.class)
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.PRODUCT);

  private final Products products;
  private final MediaUrls urls;

  public GetOwnProduct() {
    this(CloudWiring.httpDependencies(), CatalogWiring.products(), MediaWiring.mediaUrls());
  }

  GetOwnProduct(HttpDependencies dependencies, Products products, MediaUrls urls) {
    super(ROUTE, dependencies);
    this.products = products;
    this.urls = urls;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return Optional.of(request.path("id"))
        .filter(IdType.PRD::fits)
        .flatMap(products::eventuallyConsistent)
        .filter(productWithStock -> productWithStock.product().ownedBy(request.caller().id()))
        .<HandlerResponse>map(productWithStock ->
            HandlerResponse.ok(SellerProductDetailView.of(productWithStock, urls)))
        .orElseGet(HandlerResponse::notFound);
  }
}
