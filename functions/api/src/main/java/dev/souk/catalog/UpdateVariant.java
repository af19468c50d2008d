package dev.souk.catalog;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.idempotency.Idempotency;
import dev.souk.json.Description;
import dev.souk.json.IntegerRange;
import dev.souk.json.ItemCount;
import dev.souk.json.PatchValue;
import dev.souk.json.TextLength;
import dev.souk.media.MediaUrls;
import dev.souk.media.MediaWiring;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Changes a variant's SKU, options or weight.
public final class UpdateVariant extends HttpFunction<UpdateVariant.Body> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.PATCH,
              "/api/v1/products/{id}/variants/{variantId}",
              RouteAccess.SELLER,
              UpdateVariant.class)
          .summary("Update a product variant")
          .description(
              "SKU, options and weight. `If-Match` takes the product's version; the response is"
                  + " the product.")
          .requestBody(Body.class)
          .returns(SellerProductView.class)
          .needsIfMatch()
          .problems(ProblemCode.NOT_FOUND, ProblemCode.CONFLICT, ProblemCode.SKU_TAKEN)
          .reads(ItemType.PRODUCT)
          .writes(ItemType.PRODUCT, ItemType.SKU, ItemType.SELLER_PRODUCTS);

  @Description("Changes of a variant (JSON merge patch).")
  public record Body(
      @Description(value = "SKU, unique in your shop.", example = "SHIRT-BLUE-L")
          @TextLength(max = 60)
          PatchValue<String> sku,
      @Description(
              value = "A value for each of the product's options.",
              example = "{\"size\":\"L\"}")
          @ItemCount(max = Product.MAX_OPTIONS)
          @TextLength(max = 60)
          PatchValue<Map<String, String>> options,
      @Description(value = "Shipping weight in grams; `null` if unknown.", example = "350")
          @IntegerRange(min = 1, max = ProductVariant.MAX_GRAMS)
          PatchValue<@Nullable Integer> grams) {}

  private final Products products;
  private final MediaUrls urls;

  public UpdateVariant() {
    this(CloudWiring.httpDependencies(), CatalogWiring.products(), MediaWiring.mediaUrls());
  }

  UpdateVariant(HttpDependencies dependencies, Products products, MediaUrls urls) {
    super(ROUTE, dependencies);
    this.products = products;
    this.urls = urls;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Body> request) {
    var own = ProductEditor.withExpectedVersion(request, products);
    var variant = own.flatMap(product -> product.variant(request.path("variantId")));
    if (own.isEmpty() || variant.isEmpty()) {
      return HandlerResponse.notFound();
    }
    var product = own.get();
    return switch (product.replace(
        changed(variant.get(), product, request.body()), request.now())) {
      case ProductEditResult.InvalidState refused -> ProductEditor.invalidState(refused);
      case ProductEditResult.Success(var next) ->
          ProductEditor.reply(
              products.save(ProductEdit.of(product, next), Idempotency.none()),
              HandlerResponse.ok(SellerProductView.of(next, urls)));
    };
  }

  private static ProductVariant changed(ProductVariant present, Product product, Body body) {
    List<String> options =
        body.options()
            .<List<String>>map(chosen -> VariantRules.values(product.options(), chosen, "/options"))
            .or(present.options());
    Integer grams = body.grams().over(present.grams());
    return new ProductVariant(
        present.id(),
        body.sku().or(present.sku()),
        options,
        present.price(),
        grams == null ? 0 : grams);
  }
}
