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

/// Takes a product away for good: a draft is deleted, what was ever published is archived.
public final class DeleteProduct extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(RouteMethod.DELETE, "/api/v1/products/{id}", RouteAccess.SELLER, DeleteProduct.class)
          .summary("Delete or archive a product")
          .description(
              "A draft is deleted; a product that was ever published is archived. An archived"
                  + " product is not listed, has no page, stays in your own list, keeps its SKUs and"
                  + " cannot be changed. Archiving it again changes nothing.")
          .needsIfMatch()
          .problems(ProblemCode.NOT_FOUND, ProblemCode.CONFLICT)
          .reads(ItemType.PRODUCT)
          .writes(
              ItemType.PRODUCT,
              ItemType.SKU,
              ItemType.SELLER_PRODUCTS,
              ItemType.LISTING,
              ItemType.CATEGORY_PRODUCTS);

  private final Products products;

  public DeleteProduct() {
    this(CloudWiring.httpDependencies(), CatalogWiring.products());
  }

  DeleteProduct(HttpDependencies dependencies, Products products) {
    super(ROUTE, dependencies);
    this.products = products;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    var own = ProductEditor.withExpectedVersion(request, products);
    if (own.isEmpty()) {
      return HandlerResponse.notFound();
    }
    var product = own.get();
    return switch (product.status()) {
      case DRAFT -> {
        products.remove(product);
        yield HandlerResponse.noContent();
      }
      case PUBLISHED, UNPUBLISHED -> archived(product, request);
      case ARCHIVED -> HandlerResponse.noContent();
    };
  }

  private HandlerResponse archived(Product product, BoundRequest<Void> request) {
    return switch (product.archive(request.now())) {
      case ProductEditResult.InvalidState refused -> ProductEditor.invalidState(refused);
      case ProductEditResult.Success(var next) ->
          ProductEditor.reply(
              products.save(ProductEdit.of(product, next), Idempotency.none()),
              HandlerResponse.noContent());
    };
  }
}
