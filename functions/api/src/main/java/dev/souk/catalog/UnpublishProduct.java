package dev.souk.catalog;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.idempotency.Idempotency;
import dev.souk.media.MediaUrls;
import dev.souk.media.MediaWiring;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// Takes a product from view until it is published again.
public final class UnpublishProduct extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/products/{id}/unpublish",
              RouteAccess.SELLER,
              UnpublishProduct.class)
          .summary("Unpublish a product")
          .description(
              "Removes the product from listings and its page until it is published again. A"
                  + " repeat changes nothing.")
          .returns(SellerProductView.class)
          .problems(ProblemCode.NOT_FOUND, ProblemCode.CONFLICT)
          .reads(ItemType.PRODUCT)
          .writes(ItemType.PRODUCT, ItemType.SELLER_PRODUCTS, ItemType.LISTING);

  private final Products products;
  private final MediaUrls urls;

  public UnpublishProduct() {
    this(CloudWiring.httpDependencies(), CatalogWiring.products(), MediaWiring.mediaUrls());
  }

  UnpublishProduct(HttpDependencies dependencies, Products products, MediaUrls urls) {
    super(ROUTE, dependencies);
    this.products = products;
    this.urls = urls;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    var own = ProductEditor.own(request, products);
    if (own.isEmpty()) {
      return HandlerResponse.notFound();
    }
    var product = own.get();
    if (product.status() == ProductStatus.UNPUBLISHED) {
      return HandlerResponse.ok(SellerProductView.of(product, urls));
    }
    return switch (product.unpublish(request.now())) {
      case ProductEditResult.InvalidState refused -> ProductEditor.invalidState(refused);
      case ProductEditResult.Success(var next) ->
          ProductEditor.reply(
              products.save(ProductEdit.of(product, next), Idempotency.none()),
              HandlerResponse.ok(SellerProductView.of(next, urls)));
    };
  }
}
