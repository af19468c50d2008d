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

/// An admin refuses a return for its seller.
public final class RefuseAnyReturn extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              Method.POST,
              "/api/v1/admin/orders/{id}/seller-orders/{sellerOrderId}/returns/{returnId}/refuse",
              Access.ADMIN,
              RefuseAnyReturn.class)
          .says("Refuses a return for its seller")
          .explains(
              "The customer may then ask again. A repeat changes nothing. It is written to"
                  + " the audit log.")
          .returns(AdminOrderView.class)
          .refuses(Code.NOT_FOUND, Code.NOT_NOW)
          .reads(Family.ORDER)
          .writes(Family.AUDIT, Family.ORDER, Family.EARNINGS)
          .needs(Need.MEDIA_READ_PRIVATE);

  private final Turning turning;

  public RefuseAnyReturn() {
    this(Live.kernel(), new Turning(Live.orders(), Live.ids(), Live.mediaUrls()));
  }

  RefuseAnyReturn(Kernel kernel, Turning turning) {
    super(ROUTE, kernel);
    this.turning = turning;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return turning.turn(
        call,
        turning.ofAdmin(call, "RETURN_REFUSED"),
        order ->
            Returning.refuse(order, call.path("sellerOrderId"), call.path("returnId"), call.now()));
  }
}
