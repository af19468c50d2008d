package dev.souk.orders;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Need;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// An admin takes something back for its seller.
public final class AcceptAnyReturn extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              Method.POST,
              "/api/v1/admin/orders/{id}/seller-orders/{sellerOrderId}/returns/{returnId}/accept",
              Access.ADMIN,
              AcceptAnyReturn.class)
          .says("Takes something back for its seller")
          .explains(
              "Money goes back for the lines of the return, shipping not included. A repeat"
                  + " changes nothing. It is written to the audit log.")
          .returns(AdminOrderView.class)
          .refuses(Code.NOT_FOUND, Code.NOT_NOW, Code.TOO_MANY_UNITS)
          .reads(Family.ORDER)
          .writes(Family.AUDIT, Family.ORDER, Family.LEDGER, Family.EARNINGS)
          .needs(Need.MEDIA_READ_PRIVATE);

  private final Turning turning;

  public AcceptAnyReturn() {
    this(Live.kernel(), new Turning(Live.orders(), Live.ids(), Live.mediaUrls()));
  }

  AcceptAnyReturn(Kernel kernel, Turning turning) {
    super(ROUTE, kernel);
    this.turning = turning;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return turning.turn(
        call,
        turning.ofAdmin(call, "RETURN_ACCEPTED"),
        order ->
            Returning.accept(order, call.path("sellerOrderId"), call.path("returnId"), call.now()));
  }
}
