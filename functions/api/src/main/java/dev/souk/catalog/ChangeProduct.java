package dev.souk.catalog;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.json.Change;
import dev.souk.json.Items;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.live.Live;
import dev.souk.media.MediaUrls;
import dev.souk.media.ReadyMedia;
import dev.souk.once.Once;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Changes how a product is presented.
public final class ChangeProduct extends HttpFunction<ChangeProduct.Body> {

  public static final Route ROUTE =
      Route.of(Method.PATCH, "/api/v1/products/{id}", Access.SELLER, ChangeProduct.class)
          .says("Changes a product's name, description, category or media")
          .explains("Lists and page show the change from the same moment on.")
          .takes(Body.class)
          .returns(ProductView.class)
          .needsIfMatch()
          .refuses(Code.NOT_FOUND, Code.CONFLICT)
          .reads(Family.PRODUCT, Family.CATEGORIES, Family.MEDIA)
          .writes(
              Family.PRODUCT,
              Family.SHELF,
              Family.LISTING,
              Family.CATEGORIES,
              Family.CATEGORY_PRODUCTS,
              Family.MEDIA);

  @Says("Changes of a product (JSON merge patch).")
  public record Body(
      @Says(value = "Plain text.", example = "Linen shirt") @Text(max = Presentation.MAX_NAME)
          Change<String> name,
      @Says(value = "Plain text.", example = "Woven in Porto.")
          @Text(min = 0, max = Presentation.MAX_DESCRIPTION, lines = true)
          Change<String> description,
      @Says("Its category; `null` for none.") @Text(max = 40) Change<@Nullable String> categoryId,
      @Says(value = "Ids of media in the order they are shown.", example = "[]")
          @Items(max = Presentation.MAX_MEDIA)
          @Text(max = 40)
          Change<List<String>> media) {}

  private final Products products;
  private final Categories categories;
  private final Presenting presenting;
  private final MediaUrls urls;

  public ChangeProduct() {
    this(Live.kernel(), Live.products(), Live.categories(), Live.readyMedia(), Live.mediaUrls());
  }

  ChangeProduct(
      Kernel kernel, Products products, Categories categories, ReadyMedia ready, MediaUrls urls) {
    super(ROUTE, kernel);
    this.products = products;
    this.categories = categories;
    this.presenting = new Presenting(ready);
    this.urls = urls;
  }

  @Override
  protected Reply handle(Call<Body> call) {
    var own = Editing.asMeant(call, products);
    if (own.isEmpty()) {
      return Reply.notFound();
    }
    var before = own.get();
    var tree = moved(call.body());
    var next = presentation(before, call.body(), tree);
    return switch (before.present(next, call.now())) {
      case Edited.NotNow refused -> Editing.notNow(refused);
      case Edited.To(var after) -> {
        var edit = Edit.of(before, after);
        var kept = products.save(tree.map(edit::standingOn).orElse(edit), Once.everyTime());
        yield Editing.reply(kept, Reply.ok(ProductView.of(after, urls)));
      }
    };
  }

  /// The tree, when the product is put in another category: its path is kept only while it stands.
  private Optional<Tree> moved(Body body) {
    return body.categoryId() instanceof Change.Set<?>
        ? Optional.of(categories.tree())
        : Optional.empty();
  }

  private Presentation presentation(Product before, Body body, Optional<Tree> tree) {
    var present = before.presentation();
    var path =
        switch (body.categoryId()) {
          case Change.Keep() -> present.path();
          case Change.Clear() -> List.<Step>of();
          case Change.Set(var id) -> Presenting.path(String.valueOf(id), tree.orElseThrow());
        };
    var media =
        switch (body.media()) {
          case Change.Set(var ids) -> presenting.media(before.shop().sellerId(), ids);
          case Change.Keep(), Change.Clear() -> present.media();
        };
    return new Presentation(
        body.name().or(present.name()), body.description().or(present.description()), path, media);
  }
}
