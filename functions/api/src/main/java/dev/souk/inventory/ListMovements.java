package dev.souk.inventory;

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

/// The history of a variant's stock.
public final class ListMovements extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              Method.GET,
              "/api/v1/products/{id}/variants/{variantId}/stock-movements",
              Access.SELLER_EVEN_SUSPENDED,
              ListMovements.class)
          .says("The movements of a variant's stock, newest first")
          .explains("They add up to its stock. The latest may take a moment to appear.")
          .asks(PageQuery.class)
          .lists(MovementView.class)
          .refuses(Code.NOT_FOUND)
          .reads(Family.PRODUCT, Family.MOVES);

  private final Stocks stocks;

  public ListMovements() {
    this(Live.kernel(), Live.stocks());
  }

  ListMovements(Kernel kernel, Stocks stocks) {
    super(ROUTE, kernel);
    this.stocks = stocks;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return OwnStock.of(call, stocks)
        .<Reply>map(stock ->
            Reply.page(stocks.history(stock.variantId(), call.slice()).map(MovementView::of)))
        .orElseGet(Reply::notFound);
  }
}
