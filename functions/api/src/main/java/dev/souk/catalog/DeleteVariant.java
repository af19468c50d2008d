package dev.souk.catalog;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.idempotency.Idempotency;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// Takes a variant from a product.
public final class DeleteVariant extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.DELETE,
              "/api/v1/products/{id}/variants/{variantId}",
              RouteAccess.SELLER,
              DeleteVariant.class)
          .summary("Delete a product variant")
          .description(
              "Only a variant without stock can be deleted; take the stock out with a movement"
                  + " first. `If-Match` takes the product's version. A published product keeps at least"
                  + " one variant.")
          .needsIfMatch()
          .problems(ProblemCode.NOT_FOUND, ProblemCode.CONFLICT)
          .reads(ItemType.PRODUCT)
          .writes(ItemType.PRODUCT, ItemType.SKU, ItemType.SELLER_PRODUCTS, ItemType.LISTING);

  private final Products products;

  public DeleteVariant() {
    this(CloudWiring.httpDependencies(), CatalogWiring.products());
  }

  DeleteVariant(HttpDependencies dependencies, Products products) {
    super(ROUTE, dependencies);
    this.products = products;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    var own = ProductEditor.withExpectedVersion(request, products);
    var variant = own.flatMap(product -> product.variant(request.path("variantId")));
    if (own.isEmpty() || variant.isEmpty()) {
      return HandlerResponse.notFound();
    }
    return switch (own.get().remove(variant.get(), request.now())) {
      case ProductEditResult.InvalidState refused -> ProductEditor.invalidState(refused);
      case ProductEditResult.Success(var next) ->
          ProductEditor.reply(
              products.save(ProductEdit.of(own.get(), next), Idempotency.none()),
              HandlerResponse.noContent());
    };
  }
}
