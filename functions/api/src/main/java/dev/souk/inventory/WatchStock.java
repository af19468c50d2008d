package dev.souk.inventory;

import dev.souk.fault.Stale;
import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.json.Says;
import dev.souk.json.Whole;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// Sets at how many left a variant's stock is low.
public final class WatchStock extends HttpFunction<WatchStock.Body> {

  public static final Route ROUTE =
      Route.of(
              Method.PATCH,
              "/api/v1/products/{id}/variants/{variantId}/stock",
              Access.SELLER,
              WatchStock.class)
          .says("Sets at how many left a variant's stock is low")
          .explains(
              "`If-Match` names the stock's version, which rises with every movement. The number in"
                  + " stock is not set here but moved.")
          .takes(Body.class)
          .returns(StockView.class)
          .needsIfMatch()
          .refuses(Code.NOT_FOUND)
          .reads(Family.PRODUCT)
          .writes(Family.PRODUCT);

  @Says("Changes of a stock (JSON merge patch).")
  public record Body(
      @Says(value = "At so many or fewer the stock is low.", example = "3") @Whole(max = Stock.MAX)
          int lowAt) {}

  private final Stocks stocks;

  public WatchStock() {
    this(Live.kernel(), Live.stocks());
  }

  WatchStock(Kernel kernel, Stocks stocks) {
    super(ROUTE, kernel);
    this.stocks = stocks;
  }

  @Override
  protected Reply handle(Call<Body> call) {
    var own = OwnStock.of(call, stocks);
    if (own.isEmpty()) {
      return Reply.notFound();
    }
    if (!call.means(own.get().version())) {
      throw new Stale();
    }
    return Reply.ok(StockView.of(stocks.watch(own.get(), call.body().lowAt(), call.now())));
  }
}
