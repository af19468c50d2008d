package dev.souk.catalog;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.json.Description;
import dev.souk.json.ItemCount;
import dev.souk.route.CacheControl;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.util.List;

/// The whole tree of categories, in one request.
public final class ListCategories extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(RouteMethod.GET, "/api/v1/categories", RouteAccess.PUBLIC, ListCategories.class)
          .summary("List categories")
          .description(
              "All categories by name, each with the id of its parent; at most 1,000, five levels"
                  + " deep.")
          .returns(CategoryList.class)
          .caching(CacheControl.SHORT_LIVED)
          .reads(ItemType.CATEGORIES);

  @Description("Every category.")
  public record CategoryList(
      @Description("By name.") @ItemCount(max = CategoryTree.MAX_SIZE) List<CategoryView> items) {}

  private final Categories categories;

  public ListCategories() {
    this(CloudWiring.httpDependencies(), CatalogWiring.categories());
  }

  ListCategories(HttpDependencies dependencies, Categories categories) {
    super(ROUTE, dependencies);
    this.categories = categories;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> boundRequest) {
    return HandlerResponse.ok(
        new CategoryList(
            categories.eventuallyConsistent().all().stream().map(CategoryView::of).toList()));
  }
}
