package dev.souk.catalog;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.id.Ids;
import dev.souk.id.Kind;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Repeat;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// Adds a variant to a product.
public final class AddVariant extends HttpFunction<NewVariant> {

  public static final Route ROUTE =
      Route.of(Method.POST, "/api/v1/products/{id}/variants", Access.SELLER, AddVariant.class)
          .says("Adds a variant to a product")
          .explains("At most 100 a product; its stock begins at 0.")
          .takes(NewVariant.class)
          .creates(VariantView.class)
          .repeats(Repeat.KEY_OPTIONAL)
          .refuses(Code.NOT_FOUND, Code.CONFLICT, Code.SKU_TAKEN)
          .reads(Family.ONCE, Family.PRODUCT)
          .writes(Family.ONCE, Family.PRODUCT, Family.SKU, Family.SHELF, Family.LISTING);

  private final Products products;
  private final Ids ids;

  public AddVariant() {
    this(Live.kernel(), Live.products(), Live.ids());
  }

  AddVariant(Kernel kernel, Products products, Ids ids) {
    super(ROUTE, kernel);
    this.products = products;
    this.ids = ids;
  }

  @Override
  protected Reply handle(Call<NewVariant> call) {
    var own = Editing.own(call, products);
    if (own.isEmpty()) {
      return Reply.notFound();
    }
    var product = own.get();
    var id = ids.next(Kind.VAR, call.now());
    var variant = call.body().variant(id, product.options(), product.currency(), "");
    return switch (product.add(variant, call.now())) {
      case Edited.NotNow refused -> Editing.notNow(refused);
      case Edited.To(var next) -> {
        var made =
            Reply.created("/api/v1/products/my/" + product.id(), VariantView.of(variant, product));
        yield Editing.reply(products.save(Edit.of(product, next), call.once(made)), made);
      }
    };
  }
}
