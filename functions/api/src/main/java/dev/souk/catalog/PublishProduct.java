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
import dev.souk.sellers.Seller;
import dev.souk.sellers.Sellers;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.util.List;

/// Shows a product to everyone.
public final class PublishProduct extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/products/{id}/publish",
              RouteAccess.SELLER,
              PublishProduct.class)
          .summary("Publish a product")
          .description(
              "Makes the product visible to everyone. It needs at least one variant and must not"
                  + " be archived. Publishing a published product changes nothing.")
          .returns(SellerProductView.class)
          .problems(ProblemCode.NOT_FOUND, ProblemCode.CONFLICT)
          .reads(ItemType.SELLER, ItemType.PRODUCT, ItemType.CATEGORIES)
          .writes(
              ItemType.SELLER,
              ItemType.PRODUCT,
              ItemType.SELLER_PRODUCTS,
              ItemType.LISTING,
              ItemType.CATEGORIES);

  private final Products products;
  private final Sellers sellers;
  private final Categories categories;
  private final MediaUrls urls;

  public PublishProduct() {
    this(
        CloudWiring.httpDependencies(),
        CatalogWiring.products(),
        CatalogWiring.sellers(),
        CatalogWiring.categories(),
        MediaWiring.mediaUrls());
  }

  PublishProduct(
      HttpDependencies dependencies,
      Products products,
      Sellers sellers,
      Categories categories,
      MediaUrls urls) {
    super(ROUTE, dependencies);
    this.products = products;
    this.sellers = sellers;
    this.categories = categories;
    this.urls = urls;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    var seller = sellers.find(request.caller().id());
    var own = ProductEditor.own(request, products);
    if (own.isEmpty() || seller.isEmpty()) {
      return HandlerResponse.notFound();
    }
    return own.get().status() == ProductStatus.PUBLISHED
        ? HandlerResponse.ok(SellerProductView.of(own.get(), urls))
        : published(own.get(), seller.get(), request);
  }

  /// Kept only while the seller's standing and the tree are as they were read, so that no product
  /// appears just as its seller is suspended.
  private HandlerResponse published(Product product, Seller seller, BoundRequest<Void> request) {
    if (!seller.active()) {
      return HandlerResponse.refused(ProblemCode.ACCOUNT_SUSPENDED, "contact support");
    }
    var category = product.content().categoryId();
    var tree = category.isEmpty() ? new CategoryTree(List.of(), 0) : categories.tree();
    var path = category.map(tree::path).orElse(List.of());
    return switch (product.publish(ProductSeller.of(seller), path, request.now())) {
      case ProductEditResult.InvalidState refused -> ProductEditor.invalidState(refused);
      case ProductEditResult.Success(var next) ->
          ProductEditor.reply(
              products.save(
                  ProductEdit.of(product, next).basedOn(seller, tree), Idempotency.none()),
              HandlerResponse.ok(SellerProductView.of(next, urls)));
    };
  }
}
