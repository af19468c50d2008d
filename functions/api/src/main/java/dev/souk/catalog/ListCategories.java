package dev.souk.catalog;

import dev.souk.http.Call;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.json.Items;
import dev.souk.json.Says;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Caching;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.util.List;

/// The whole tree of categories, in one request.
public final class ListCategories extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.GET, "/api/v1/categories", Access.PUBLIC, ListCategories.class)
          .says("The whole tree of categories")
          .explains("By name, each with the id of its parent; at most 1,000, five levels deep.")
          .returns(Whole.class)
          .caching(Caching.SHARED)
          .reads(Family.CATEGORIES);

  @Says("Every category.")
  public record Whole(@Says("By name.") @Items(max = Tree.MAX_SIZE) List<CategoryView> items) {}

  private final Categories categories;

  public ListCategories() {
    this(Live.kernel(), Live.categories());
  }

  ListCategories(Kernel kernel, Categories categories) {
    super(ROUTE, kernel);
    this.categories = categories;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return Reply.ok(new Whole(categories.glance().all().stream().map(CategoryView::of).toList()));
  }
}
