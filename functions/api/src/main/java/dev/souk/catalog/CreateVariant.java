package dev.souk.catalog;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.id.IdGenerator;
import dev.souk.id.IdType;
import dev.souk.route.IdempotencyKeyPolicy;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// Adds a variant to a product.
public final class CreateVariant extends HttpFunction<NewVariant> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/products/{id}/variants",
              RouteAccess.SELLER,
              CreateVariant.class)
          .summary("Create a product variant")
          .description("At most 100 variants per product; its stock starts at 0.")
          .requestBody(NewVariant.class)
          .creates(ProductVariantView.class)
          .idempotencyKey(IdempotencyKeyPolicy.KEY_OPTIONAL)
          .problems(ProblemCode.NOT_FOUND, ProblemCode.CONFLICT, ProblemCode.SKU_TAKEN)
          .reads(ItemType.IDEMPOTENCY, ItemType.PRODUCT)
          .writes(
              ItemType.IDEMPOTENCY,
              ItemType.PRODUCT,
              ItemType.SKU,
              ItemType.SELLER_PRODUCTS,
              ItemType.LISTING);

  private final Products products;
  private final IdGenerator ids;

  public CreateVariant() {
    this(CloudWiring.httpDependencies(), CatalogWiring.products(), CloudWiring.ids());
  }

  CreateVariant(HttpDependencies dependencies, Products products, IdGenerator ids) {
    super(ROUTE, dependencies);
    this.products = products;
    this.ids = ids;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<NewVariant> request) {
    var own = ProductEditor.own(request, products);
    if (own.isEmpty()) {
      return HandlerResponse.notFound();
    }
    var product = own.get();
    var id = ids.next(IdType.VAR, request.now());
    var variant = request.body().variant(id, product.options(), product.currency(), "");
    return switch (product.add(variant, request.now())) {
      case ProductEditResult.InvalidState refused -> ProductEditor.invalidState(refused);
      case ProductEditResult.Success(var next) -> {
        var made =
            HandlerResponse.created(
                "/api/v1/products/my/" + product.id(), ProductVariantView.of(variant, product));
        yield ProductEditor.reply(
            products.save(ProductEdit.of(product, next), request.idempotency(made)), made);
      }
    };
  }
}
