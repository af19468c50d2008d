package dev.souk.catalog;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.PageQuery;
import dev.souk.media.MediaUrls;
import dev.souk.media.MediaWiring;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// A seller's own products, drafts included.
public final class ListOwnProducts extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.GET,
              "/api/v1/products/my",
              RouteAccess.SELLER_INCLUDING_SUSPENDED,
              ListOwnProducts.class)
          .summary("List your own products")
          .description("Newest first, including drafts, unpublished and archived products.")
          .query(PageQuery.class)
          .lists(SellerProductSummaryView.class)
          .reads(ItemType.SELLER_PRODUCTS);

  private final ProductListings productListings;
  private final MediaUrls urls;

  public ListOwnProducts() {
    this(CloudWiring.httpDependencies(), CatalogWiring.productListings(), MediaWiring.mediaUrls());
  }

  ListOwnProducts(HttpDependencies dependencies, ProductListings productListings, MediaUrls urls) {
    super(ROUTE, dependencies);
    this.productListings = productListings;
    this.urls = urls;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    var page = productListings.listOfSeller(request.caller().id(), request.pageRequest());
    return HandlerResponse.page(page.map(card -> SellerProductSummaryView.of(card, urls)));
  }
}
