package dev.souk.catalog;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.id.IdGenerator;
import dev.souk.id.IdType;
import dev.souk.json.Description;
import dev.souk.json.TextLength;
import dev.souk.route.IdempotencyKeyPolicy;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import org.jspecify.annotations.Nullable;

/// Adds a category to the tree.
public final class CreateCategory extends HttpFunction<CreateCategory.Body> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST, "/api/v1/admin/categories", RouteAccess.ADMIN, CreateCategory.class)
          .summary("Create a category (admin)")
          .description(
              "The slug must be unique among the siblings; at most 1,000 categories, five levels"
                  + " deep.")
          .requestBody(Body.class)
          .creates(CategoryView.class)
          .idempotencyKey(IdempotencyKeyPolicy.KEY_OPTIONAL)
          .problems(ProblemCode.NOT_FOUND, ProblemCode.CONFLICT)
          .reads(ItemType.IDEMPOTENCY, ItemType.CATEGORIES)
          .writes(ItemType.IDEMPOTENCY, ItemType.CATEGORIES);

  @Description("The new category.")
  public record Body(
      @Description(value = "Its name.", example = "Shirts") @TextLength(max = 60) String name,
      @Description(value = "URL slug, unique among its siblings.", example = "shirts")
          @TextLength(max = 60, pattern = "[a-z0-9]+(-[a-z0-9]+)*")
          String slug,
      @Description("Parent category, `null` for a top-level category.") @TextLength(max = 40)
          @Nullable String parentId) {}

  private final Categories categories;
  private final IdGenerator ids;

  public CreateCategory() {
    this(CloudWiring.httpDependencies(), CatalogWiring.categories(), CloudWiring.ids());
  }

  CreateCategory(HttpDependencies dependencies, Categories categories, IdGenerator ids) {
    super(ROUTE, dependencies);
    this.categories = categories;
    this.ids = ids;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Body> request) {
    var tree = categories.tree();
    var body = request.body();
    var wanted =
        new Category(
            ids.next(IdType.CAT, request.now()),
            body.name(),
            body.slug(),
            body.parentId(),
            1,
            request.now(),
            request.now());
    return CategoryPlacement.reply(
        tree.place(wanted),
        category -> {
          var made =
              HandlerResponse.created(
                  "/api/v1/admin/categories/" + category.id(), CategoryView.of(category));
          categories.add(tree, category, request.idempotency(made));
          return made;
        });
  }
}
