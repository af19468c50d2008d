package dev.souk.catalog;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.once.Once;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// Takes a product away for good: a draft is deleted, what was ever published is archived.
public final class RemoveProduct extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.DELETE, "/api/v1/products/{id}", Access.SELLER, RemoveProduct.class)
          .says("Deletes a draft, or archives what has been published")
          .explains(
              "An archived product stands in no public list, has no page, stays in your own list, keeps"
                  + " its SKUs and does not change again. Archiving it again changes nothing.")
          .needsIfMatch()
          .refuses(Code.NOT_FOUND, Code.CONFLICT)
          .reads(Family.PRODUCT)
          .writes(
              Family.PRODUCT, Family.SKU, Family.SHELF, Family.LISTING, Family.CATEGORY_PRODUCTS);

  private final Products products;

  public RemoveProduct() {
    this(Live.kernel(), Live.products());
  }

  RemoveProduct(Kernel kernel, Products products) {
    super(ROUTE, kernel);
    this.products = products;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    var own = Editing.asMeant(call, products);
    if (own.isEmpty()) {
      return Reply.notFound();
    }
    var product = own.get();
    return switch (product.shelf()) {
      case DRAFT -> {
        products.remove(product);
        yield Reply.noContent();
      }
      case PUBLISHED, UNPUBLISHED -> archived(product, call);
      case ARCHIVED -> Reply.noContent();
    };
  }

  private Reply archived(Product product, Call<Void> call) {
    return switch (product.archive(call.now())) {
      case Edited.NotNow refused -> Editing.notNow(refused);
      case Edited.To(var next) ->
          Editing.reply(products.save(Edit.of(product, next), Once.everyTime()), Reply.noContent());
    };
  }
}
