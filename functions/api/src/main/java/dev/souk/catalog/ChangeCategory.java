package dev.souk.catalog;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.json.Change;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;
import org.jspecify.annotations.Nullable;

/// Renames or moves a category.
public final class ChangeCategory extends HttpFunction<ChangeCategory.Body> {

  public static final Route ROUTE =
      Route.of(Method.PATCH, "/api/v1/admin/categories/{id}", Access.ADMIN, ChangeCategory.class)
          .says("Renames or moves a category")
          .explains(
              "Product pages and lists follow within a minute or so. With `parentId` null it stands"
                  + " at the top.")
          .takes(Body.class)
          .returns(CategoryView.class)
          .needsIfMatch()
          .refuses(Code.NOT_FOUND, Code.CONFLICT)
          .reads(Family.CATEGORIES)
          .writes(Family.CATEGORIES, Family.SHELVES);

  @Says("Changes of a category (JSON merge patch).")
  public record Body(
      @Says(value = "Its name.", example = "Shirts") @Text(max = 60) Change<String> name,
      @Says(value = "For addresses; unique beside its siblings.", example = "shirts")
          @Text(max = 60, pattern = "[a-z0-9]+(-[a-z0-9]+)*")
          Change<String> slug,
      @Says("The category it stands under.") @Text(max = 40) Change<@Nullable String> parentId) {}

  private final Categories categories;

  public ChangeCategory() {
    this(Live.kernel(), Live.categories());
  }

  ChangeCategory(Kernel kernel, Categories categories) {
    super(ROUTE, kernel);
    this.categories = categories;
  }

  @Override
  protected Reply handle(Call<Body> call) {
    var tree = categories.tree();
    var present = Placing.asMeant(call, tree);
    if (present.isEmpty()) {
      return Reply.notFound();
    }
    var wanted = changed(present.get(), call);
    return Placing.reply(
        tree.place(wanted),
        category -> {
          categories.save(tree, category);
          return Reply.ok(CategoryView.of(category));
        });
  }

  private static Category changed(Category present, Call<Body> call) {
    var body = call.body();
    return new Category(
        present.id(),
        body.name().or(present.name()),
        body.slug().or(present.slug()),
        body.parentId().over(present.parent()),
        present.version() + 1,
        present.createdAt(),
        call.now());
  }
}
