package dev.souk.catalog;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.id.Ids;
import dev.souk.id.Kind;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Repeat;
import dev.souk.route.Route;
import dev.souk.store.Family;
import org.jspecify.annotations.Nullable;

/// Adds a category to the tree.
public final class AddCategory extends HttpFunction<AddCategory.Body> {

  public static final Route ROUTE =
      Route.of(Method.POST, "/api/v1/admin/categories", Access.ADMIN, AddCategory.class)
          .says("Adds a category")
          .takes(Body.class)
          .creates(CategoryView.class)
          .repeats(Repeat.KEY_OPTIONAL)
          .refuses(Code.NOT_FOUND, Code.CONFLICT)
          .reads(Family.ONCE, Family.CATEGORIES)
          .writes(Family.ONCE, Family.CATEGORIES);

  @Says("A category to be made.")
  public record Body(
      @Says(value = "Its name.", example = "Shirts") @Text(max = 60) String name,
      @Says(value = "For addresses; unique beside its siblings.", example = "shirts")
          @Text(max = 60, pattern = "[a-z0-9]+(-[a-z0-9]+)*")
          String slug,
      @Says("The category it stands under, `null` at the top.") @Text(max = 40)
          @Nullable String parentId) {}

  private final Categories categories;
  private final Ids ids;

  public AddCategory() {
    this(Live.kernel(), Live.categories(), Live.ids());
  }

  AddCategory(Kernel kernel, Categories categories, Ids ids) {
    super(ROUTE, kernel);
    this.categories = categories;
    this.ids = ids;
  }

  @Override
  protected Reply handle(Call<Body> call) {
    var tree = categories.tree();
    var body = call.body();
    var wanted =
        new Category(
            ids.next(Kind.CAT, call.now()),
            body.name(),
            body.slug(),
            body.parentId(),
            1,
            call.now(),
            call.now());
    return Placing.reply(
        tree.place(wanted),
        category -> {
          var made =
              Reply.created("/api/v1/admin/categories/" + category.id(), CategoryView.of(category));
          categories.add(tree, category, call.once(made));
          return made;
        });
  }
}
