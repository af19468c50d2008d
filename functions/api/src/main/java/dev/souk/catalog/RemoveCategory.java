package dev.souk.catalog;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// Removes an empty category.
public final class RemoveCategory extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.DELETE, "/api/v1/admin/categories/{id}", Access.ADMIN, RemoveCategory.class)
          .says("Removes a category that has neither children nor products")
          .needsIfMatch()
          .refuses(Code.NOT_FOUND, Code.CONFLICT)
          .reads(Family.CATEGORIES, Family.CATEGORY_PRODUCTS)
          .writes(Family.CATEGORIES, Family.SHELVES);

  private final Categories categories;

  public RemoveCategory() {
    this(Live.kernel(), Live.categories());
  }

  RemoveCategory(Kernel kernel, Categories categories) {
    super(ROUTE, kernel);
    this.categories = categories;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    var tree = categories.tree();
    var present = Placing.asMeant(call, tree);
    if (present.isEmpty()) {
      return Reply.notFound();
    }
    if (tree.hasChildren(present.get().id())) {
      return Reply.refused(Code.CONFLICT, "the category has others below it");
    }
    return categories.remove(tree, present.get(), call.now())
        ? Reply.noContent()
        : Reply.refused(Code.CONFLICT, "the category has products");
  }
}
