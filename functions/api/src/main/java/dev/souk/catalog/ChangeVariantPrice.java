package dev.souk.catalog;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.id.IdGenerator;
import dev.souk.id.IdType;
import dev.souk.json.Description;
import dev.souk.money.MoneyView;
import dev.souk.route.IdempotencyKeyPolicy;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// Changes what a variant costs.
public final class ChangeVariantPrice extends HttpFunction<ChangeVariantPrice.Body> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/products/{id}/variants/{variantId}/price",
              RouteAccess.SELLER,
              ChangeVariantPrice.class)
          .summary("Change a variant's price")
          .description(
              "In the product's currency. The change is added to the price history and takes"
                  + " effect at once on the product page and in listings. The current price is refused"
                  + " with 409.")
          .requestBody(Body.class)
          .creates(PriceChangeView.class)
          .idempotencyKey(IdempotencyKeyPolicy.KEY_OPTIONAL)
          .problems(ProblemCode.NOT_FOUND, ProblemCode.CONFLICT)
          .reads(ItemType.IDEMPOTENCY, ItemType.PRODUCT)
          .writes(
              ItemType.IDEMPOTENCY,
              ItemType.PRODUCT,
              ItemType.PRICE_HISTORY,
              ItemType.SELLER_PRODUCTS,
              ItemType.LISTING);

  @Description("A new price.")
  public record Body(@Description("The new unit price.") MoneyView price) {}

  private final Products products;
  private final IdGenerator ids;

  public ChangeVariantPrice() {
    this(CloudWiring.httpDependencies(), CatalogWiring.products(), CloudWiring.ids());
  }

  ChangeVariantPrice(HttpDependencies dependencies, Products products, IdGenerator ids) {
    super(ROUTE, dependencies);
    this.products = products;
    this.ids = ids;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Body> request) {
    var own = ProductEditor.own(request, products);
    var variant = own.flatMap(product -> product.variant(request.path("variantId")));
    if (own.isEmpty() || variant.isEmpty()) {
      return HandlerResponse.notFound();
    }
    var product = own.get();
    var asked = request.body().price().money("/price");
    var price = VariantRules.price(asked, product.currency(), "/price");
    if (price.equals(variant.get().price())) {
      return HandlerResponse.refused(ProblemCode.CONFLICT, "this is already the price");
    }
    return switch (product.reprice(variant.get(), price, request.now())) {
      case ProductEditResult.InvalidState refused -> ProductEditor.invalidState(refused);
      case ProductEditResult.Success(var next) ->
          saved(
              ProductEdit.of(product, next).with(change(product, variant.get(), next, request)),
              request);
    };
  }

  private PriceChange change(
      Product product, ProductVariant variant, Product next, BoundRequest<Body> request) {
    var after = next.variant(variant.id()).orElseThrow().price();
    var id = ids.next(IdType.PRC, request.now());
    return new PriceChange(id, product.id(), variant.id(), variant.price(), after, request.now());
  }

  private HandlerResponse saved(ProductEdit edit, BoundRequest<Body> request) {
    var change = edit.priceChange().orElseThrow();
    var history =
        "/api/v1/products/%s/variants/%s/prices".formatted(change.productId(), change.variantId());
    var made = HandlerResponse.created(history, PriceChangeView.of(change));
    return ProductEditor.reply(products.save(edit, request.idempotency(made)), made);
  }
}
