package dev.souk.catalog;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.json.Description;
import dev.souk.json.PatchValue;
import dev.souk.json.TextLength;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import org.jspecify.annotations.Nullable;

/// Renames or moves a category.
public final class UpdateCategory extends HttpFunction<UpdateCategory.Body> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.PATCH,
              "/api/v1/admin/categories/{id}",
              RouteAccess.ADMIN,
              UpdateCategory.class)
          .summary("Update a category (admin)")
          .description(
              "Renames or moves the category. Product pages and listings are updated within about"
                  + " a minute. With `parentId` null it becomes a top-level category.")
          .requestBody(Body.class)
          .returns(CategoryView.class)
          .needsIfMatch()
          .problems(ProblemCode.NOT_FOUND, ProblemCode.CONFLICT)
          .reads(ItemType.CATEGORIES)
          .writes(ItemType.CATEGORIES, ItemType.REINDEX);

  @Description("Changes of a category (JSON merge patch).")
  public record Body(
      @Description(value = "Its name.", example = "Shirts") @TextLength(max = 60)
          PatchValue<String> name,
      @Description(value = "URL slug, unique among its siblings.", example = "shirts")
          @TextLength(max = 60, pattern = "[a-z0-9]+(-[a-z0-9]+)*")
          PatchValue<String> slug,
      @Description("Parent category, `null` for a top-level category.") @TextLength(max = 40)
          PatchValue<@Nullable String> parentId) {}

  private final Categories categories;

  public UpdateCategory() {
    this(CloudWiring.httpDependencies(), CatalogWiring.categories());
  }

  UpdateCategory(HttpDependencies dependencies, Categories categories) {
    super(ROUTE, dependencies);
    this.categories = categories;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Body> request) {
    var tree = categories.tree();
    var present = CategoryPlacement.withExpectedVersion(request, tree);
    if (present.isEmpty()) {
      return HandlerResponse.notFound();
    }
    var wanted = changed(present.get(), request);
    return CategoryPlacement.reply(
        tree.place(wanted),
        category -> {
          categories.save(tree, category);
          return HandlerResponse.ok(CategoryView.of(category));
        });
  }

  private static Category changed(Category present, BoundRequest<Body> request) {
    var body = request.body();
    return new Category(
        present.id(),
        body.name().or(present.name()),
        body.slug().or(present.slug()),
        body.parentId().over(present.parent()),
        present.version() + 1,
        present.createdAt(),
        request.now());
  }
}
