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

/// Takes a variant from a product.
public final class RemoveVariant extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              Method.DELETE,
              "/api/v1/products/{id}/variants/{variantId}",
              Access.SELLER,
              RemoveVariant.class)
          .says("Removes a variant that has no stock")
          .explains(
              "`If-Match` names the product's version. A published product keeps at least one"
                  + " variant; what is in stock is taken out by a movement first.")
          .needsIfMatch()
          .refuses(Code.NOT_FOUND, Code.CONFLICT)
          .reads(Family.PRODUCT)
          .writes(Family.PRODUCT, Family.SKU, Family.SHELF, Family.LISTING);

  private final Products products;

  public RemoveVariant() {
    this(Live.kernel(), Live.products());
  }

  RemoveVariant(Kernel kernel, Products products) {
    super(ROUTE, kernel);
    this.products = products;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    var own = Editing.asMeant(call, products);
    var variant = own.flatMap(product -> product.variant(call.path("variantId")));
    if (own.isEmpty() || variant.isEmpty()) {
      return Reply.notFound();
    }
    return switch (own.get().remove(variant.get(), call.now())) {
      case Edited.NotNow refused -> Editing.notNow(refused);
      case Edited.To(var next) ->
          Editing.reply(
              products.save(Edit.of(own.get(), next), Once.everyTime()), Reply.noContent());
    };
  }
}
