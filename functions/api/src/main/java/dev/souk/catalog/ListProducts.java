package dev.souk.catalog;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.json.DefaultValue;
import dev.souk.json.Description;
import dev.souk.json.FieldError;
import dev.souk.json.IntegerRange;
import dev.souk.json.TextLength;
import dev.souk.media.MediaUrls;
import dev.souk.media.MediaWiring;
import dev.souk.route.CacheControl;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Published products, in one request of one read unit for twenty.
public final class ListProducts extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(RouteMethod.GET, "/api/v1/products", RouteAccess.PUBLIC, ListProducts.class)
          .summary("List products")
          .description(
              "Published products: all, of a category including its subcategories, or of a seller."
                  + " Sorted by price, products are grouped by currency. An unknown category or seller"
                  + " gives an empty list.")
          .query(Query.class)
          .lists(ProductSummaryView.class)
          .caching(CacheControl.SHORT_LIVED)
          .reads(ItemType.LISTING);

  public record Query(
      @Description("How many items at most.") @IntegerRange(min = 1, max = 100) @DefaultValue("20")
          int limit,
      @Description("The `nextCursor` of the previous page.") @TextLength(max = 2000)
          @Nullable String cursor,
      @Description("A category's id.") @TextLength(pattern = "cat_[0-9a-z]{26}")
          @Nullable String category,
      @Description("A seller's id; not together with `category`.")
          @TextLength(pattern = "sel_[0-9a-z]{26}")
          @Nullable String seller,
      @Description("Newest first, or by lowest price ascending or descending.")
          @TextLength(pattern = "-createdAt|price|-price")
          @DefaultValue("-createdAt")
          String sort) {
    ProductListing.Sort order() {
      return switch (sort) {
        case "price" -> ProductListing.Sort.PRICE_ASCENDING;
        case "-price" -> ProductListing.Sort.PRICE_DESCENDING;
        default -> ProductListing.Sort.NEWEST;
      };
    }
  }

  private final ProductListings productListings;
  private final MediaUrls urls;

  public ListProducts() {
    this(CloudWiring.httpDependencies(), CatalogWiring.productListings(), MediaWiring.mediaUrls());
  }

  ListProducts(HttpDependencies dependencies, ProductListings productListings, MediaUrls urls) {
    super(ROUTE, dependencies);
    this.productListings = productListings;
    this.urls = urls;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> boundRequest) {
    var query = boundRequest.query(Query.class);
    if (query.category() != null && query.seller() != null) {
      var fieldError = new FieldError("seller", "together", "is not combined with category");
      return new HandlerResponse.Failure(
          ProblemCode.MALFORMED_REQUEST, "see errors", List.of(fieldError));
    }
    var page = productListings.list(listing(query), query.order(), boundRequest.pageRequest());
    return HandlerResponse.page(
        page.map(productSummary -> ProductSummaryView.of(productSummary, urls)));
  }

  private static ProductListing listing(Query query) {
    if (query.category() != null) {
      return new ProductListing.InCategory(query.category());
    }
    return query.seller() != null
        ? new ProductListing.OfSeller(query.seller())
        : new ProductListing.AllProducts();
  }
}
