package dev.souk.catalog;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// Removes an empty category.
public final class DeleteCategory extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.DELETE,
              "/api/v1/admin/categories/{id}",
              RouteAccess.ADMIN,
              DeleteCategory.class)
          .summary("Delete a category (admin)")
          .description("Only a category without subcategories and products can be deleted.")
          .needsIfMatch()
          .problems(ProblemCode.NOT_FOUND, ProblemCode.CONFLICT)
          .reads(ItemType.CATEGORIES, ItemType.CATEGORY_PRODUCTS)
          .writes(ItemType.CATEGORIES, ItemType.REINDEX);

  private final Categories categories;

  public DeleteCategory() {
    this(CloudWiring.httpDependencies(), CatalogWiring.categories());
  }

  DeleteCategory(HttpDependencies dependencies, Categories categories) {
    super(ROUTE, dependencies);
    this.categories = categories;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    var tree = categories.tree();
    var present = CategoryPlacement.withExpectedVersion(request, tree);
    if (present.isEmpty()) {
      return HandlerResponse.notFound();
    }
    if (tree.hasChildren(present.get().id())) {
      return HandlerResponse.refused(ProblemCode.CONFLICT, "the category has subcategories");
    }
    return categories.remove(tree, present.get(), request.now())
        ? HandlerResponse.noContent()
        : HandlerResponse.refused(ProblemCode.CONFLICT, "the category has products");
  }
}
