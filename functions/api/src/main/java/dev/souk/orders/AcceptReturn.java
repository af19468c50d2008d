package dev.souk.orders;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// The seller takes something back.
public final class AcceptReturn extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              Method.POST,
              "/api/v1/orders/seller/{id}/returns/{returnId}/accept",
              Access.SELLER_EVEN_SUSPENDED,
              AcceptReturn.class)
          .says("Takes something back")
          .explains(
              "Money goes back for the lines of the return, shipping not included. A repeat"
                  + " changes nothing. A suspended seller may do so too: the customer has paid.")
          .returns(SellerOrderView.class)
          .refuses(Code.NOT_FOUND, Code.NOT_NOW, Code.TOO_MANY_UNITS)
          .reads(Family.ORDER, Family.SELLER_ORDERS)
          .writes(Family.ORDER, Family.LEDGER, Family.EARNINGS);

  private final Turning turning;

  public AcceptReturn() {
    this(Live.kernel(), new Turning(Live.orders(), Live.ids(), Live.mediaUrls()));
  }

  AcceptReturn(Kernel kernel, Turning turning) {
    super(ROUTE, kernel);
    this.turning = turning;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return turning.turn(
        call,
        turning.ofSeller(call),
        order -> Returning.accept(order, call.path("id"), call.path("returnId"), call.now()));
  }
}
