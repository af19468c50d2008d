package dev.souk.catalog;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.media.MediaUrls;
import dev.souk.once.Once;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// Takes a product from view until it is published again.
public final class UnpublishProduct extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              Method.POST, "/api/v1/products/{id}/unpublish", Access.SELLER, UnpublishProduct.class)
          .says("Takes a product from view")
          .explains("One that is unpublished stays as it is.")
          .returns(ProductView.class)
          .refuses(Code.NOT_FOUND, Code.CONFLICT)
          .reads(Family.PRODUCT)
          .writes(Family.PRODUCT, Family.SHELF, Family.LISTING);

  private final Products products;
  private final MediaUrls urls;

  public UnpublishProduct() {
    this(Live.kernel(), Live.products(), Live.mediaUrls());
  }

  UnpublishProduct(Kernel kernel, Products products, MediaUrls urls) {
    super(ROUTE, kernel);
    this.products = products;
    this.urls = urls;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    var own = Editing.own(call, products);
    if (own.isEmpty()) {
      return Reply.notFound();
    }
    var product = own.get();
    if (product.shelf() == Shelf.UNPUBLISHED) {
      return Reply.ok(ProductView.of(product, urls));
    }
    return switch (product.unpublish(call.now())) {
      case Edited.NotNow refused -> Editing.notNow(refused);
      case Edited.To(var next) ->
          Editing.reply(
              products.save(Edit.of(product, next), Once.everyTime()),
              Reply.ok(ProductView.of(next, urls)));
    };
  }
}
