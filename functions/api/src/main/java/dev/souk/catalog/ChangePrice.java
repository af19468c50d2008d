package dev.souk.catalog;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.id.Ids;
import dev.souk.id.Kind;
import dev.souk.json.Says;
import dev.souk.live.Live;
import dev.souk.money.MoneyView;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Repeat;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// Changes what a variant costs.
public final class ChangePrice extends HttpFunction<ChangePrice.Body> {

  public static final Route ROUTE =
      Route.of(
              Method.POST,
              "/api/v1/products/{id}/variants/{variantId}/price",
              Access.SELLER,
              ChangePrice.class)
          .says("Changes a variant's price")
          .explains(
              "In the product's currency. The change is kept in the price's history; page and lists"
                  + " show it from the same moment on. The price it has already is refused.")
          .takes(Body.class)
          .creates(PriceView.class)
          .repeats(Repeat.KEY_OPTIONAL)
          .refuses(Code.NOT_FOUND, Code.CONFLICT)
          .reads(Family.ONCE, Family.PRODUCT)
          .writes(Family.ONCE, Family.PRODUCT, Family.PRICES, Family.SHELF, Family.LISTING);

  @Says("A new price.")
  public record Body(@Says("What one is to cost.") MoneyView price) {}

  private final Products products;
  private final Ids ids;

  public ChangePrice() {
    this(Live.kernel(), Live.products(), Live.ids());
  }

  ChangePrice(Kernel kernel, Products products, Ids ids) {
    super(ROUTE, kernel);
    this.products = products;
    this.ids = ids;
  }

  @Override
  protected Reply handle(Call<Body> call) {
    var own = Editing.own(call, products);
    var variant = own.flatMap(product -> product.variant(call.path("variantId")));
    if (own.isEmpty() || variant.isEmpty()) {
      return Reply.notFound();
    }
    var product = own.get();
    var asked = call.body().price().money("/price");
    var price = Variants.price(asked, product.currency(), "/price");
    if (price.equals(variant.get().price())) {
      return Reply.refused(Code.CONFLICT, "that is the price already");
    }
    return switch (product.reprice(variant.get(), price, call.now())) {
      case Edited.NotNow refused -> Editing.notNow(refused);
      case Edited.To(var next) ->
          saved(Edit.of(product, next).with(change(product, variant.get(), next, call)), call);
    };
  }

  private PriceChange change(Product product, Variant variant, Product next, Call<Body> call) {
    var after = next.variant(variant.id()).orElseThrow().price();
    var id = ids.next(Kind.PRC, call.now());
    return new PriceChange(id, product.id(), variant.id(), variant.price(), after, call.now());
  }

  private Reply saved(Edit edit, Call<Body> call) {
    var change = edit.priceChange().orElseThrow();
    var history =
        "/api/v1/products/%s/variants/%s/prices".formatted(change.productId(), change.variantId());
    var made = Reply.created(history, PriceView.of(change));
    return Editing.reply(products.save(edit, call.once(made)), made);
  }
}
