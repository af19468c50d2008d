package dev.souk.catalog;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.idempotency.Idempotency;
import dev.souk.json.Description;
import dev.souk.json.ItemCount;
import dev.souk.json.PatchValue;
import dev.souk.json.TextLength;
import dev.souk.media.MediaUrls;
import dev.souk.media.MediaWiring;
import dev.souk.media.ReadyMediaAssets;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Changes how a product is presented.
public final class UpdateProduct extends HttpFunction<UpdateProduct.Body> {

  public static final Route ROUTE =
      Route.of(RouteMethod.PATCH, "/api/v1/products/{id}", RouteAccess.SELLER, UpdateProduct.class)
          .summary("Update a product")
          .description(
              "Name, description, category and media; a JSON merge patch. The product page and"
                  + " listings show the change at once.")
          .requestBody(Body.class)
          .returns(SellerProductView.class)
          .needsIfMatch()
          .problems(ProblemCode.NOT_FOUND, ProblemCode.CONFLICT)
          .reads(ItemType.PRODUCT, ItemType.CATEGORIES, ItemType.MEDIA)
          .writes(
              ItemType.PRODUCT,
              ItemType.SELLER_PRODUCTS,
              ItemType.LISTING,
              ItemType.CATEGORIES,
              ItemType.CATEGORY_PRODUCTS,
              ItemType.MEDIA);

  @Description("Changes of a product (JSON merge patch).")
  public record Body(
      @Description(value = "Plain text.", example = "Linen shirt")
          @TextLength(max = ProductContent.MAX_NAME)
          PatchValue<String> name,
      @Description(value = "Plain text.", example = "Woven in Porto.")
          @TextLength(min = 0, max = ProductContent.MAX_DESCRIPTION, lines = true)
          PatchValue<String> description,
      @Description("Its category; `null` for none.") @TextLength(max = 40)
          PatchValue<@Nullable String> categoryId,
      @Description(value = "Ids of media files in display order.", example = "[]")
          @ItemCount(max = ProductContent.MAX_MEDIA)
          @TextLength(max = 40)
          PatchValue<List<String>> media) {}

  private final Products products;
  private final Categories categories;
  private final ProductContentResolver productContentResolver;
  private final MediaUrls urls;

  public UpdateProduct() {
    this(
        CloudWiring.httpDependencies(),
        CatalogWiring.products(),
        CatalogWiring.categories(),
        MediaWiring.readyMediaAssets(),
        MediaWiring.mediaUrls());
  }

  UpdateProduct(
      HttpDependencies dependencies,
      Products products,
      Categories categories,
      ReadyMediaAssets ready,
      MediaUrls urls) {
    super(ROUTE, dependencies);
    this.products = products;
    this.categories = categories;
    this.productContentResolver = new ProductContentResolver(ready);
    this.urls = urls;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Body> request) {
    var own = ProductEditor.withExpectedVersion(request, products);
    if (own.isEmpty()) {
      return HandlerResponse.notFound();
    }
    var before = own.get();
    var tree = moved(request.body());
    var next = presentation(before, request.body(), tree);
    return switch (before.present(next, request.now())) {
      case ProductEditResult.InvalidState refused -> ProductEditor.invalidState(refused);
      case ProductEditResult.Success(var after) -> {
        var edit = ProductEdit.of(before, after);
        var result = products.save(tree.map(edit::basedOn).orElse(edit), Idempotency.none());
        yield ProductEditor.reply(result, HandlerResponse.ok(SellerProductView.of(after, urls)));
      }
    };
  }

  /// The tree, when the product is put in another category: its path is kept only while it stands.
  private Optional<CategoryTree> moved(Body body) {
    return body.categoryId() instanceof PatchValue.Set<?>
        ? Optional.of(categories.tree())
        : Optional.empty();
  }

  private ProductContent presentation(Product before, Body body, Optional<CategoryTree> tree) {
    var present = before.content();
    var path =
        switch (body.categoryId()) {
          case PatchValue.Keep() -> present.breadcrumbs();
          case PatchValue.Clear() -> List.<Breadcrumb>of();
          case PatchValue.Set(var id) ->
              ProductContentResolver.path(String.valueOf(id), tree.orElseThrow());
        };
    var media =
        switch (body.media()) {
          case PatchValue.Set(var ids) ->
              productContentResolver.media(before.seller().sellerId(), ids);
          case PatchValue.Keep(), PatchValue.Clear() -> present.media();
        };
    return new ProductContent(
        body.name().or(present.name()), body.description().or(present.description()), path, media);
  }
}
