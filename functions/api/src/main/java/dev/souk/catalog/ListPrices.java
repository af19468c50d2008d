package dev.souk.catalog;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.PageQuery;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// The history of a variant's price.
public final class ListPrices extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              Method.GET,
              "/api/v1/products/{id}/variants/{variantId}/prices",
              Access.SELLER_EVEN_SUSPENDED,
              ListPrices.class)
          .says("The changes of a variant's price, newest first")
          .asks(PageQuery.class)
          .lists(PriceView.class)
          .refuses(Code.NOT_FOUND)
          .reads(Family.PRODUCT, Family.PRICES);

  private final Products products;
  private final Prices prices;

  public ListPrices() {
    this(Live.kernel(), Live.products(), Live.prices());
  }

  ListPrices(Kernel kernel, Products products, Prices prices) {
    super(ROUTE, kernel);
    this.products = products;
    this.prices = prices;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    var variant =
        Editing.own(call, products).flatMap(product -> product.variant(call.path("variantId")));
    if (variant.isEmpty()) {
      return Reply.notFound();
    }
    return Reply.page(prices.of(variant.get().id(), call.slice()).map(PriceView::of));
  }
}
