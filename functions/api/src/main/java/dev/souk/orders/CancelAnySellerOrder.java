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

/// An admin calls a part off.
public final class CancelAnySellerOrder extends HttpFunction<ReasonBody> {

  public static final Route ROUTE =
      Route.of(
              Method.POST,
              "/api/v1/admin/orders/{id}/seller-orders/{sellerOrderId}/cancel",
              Access.ADMIN,
              CancelAnySellerOrder.class)
          .says("Calls one seller's part off")
          .explains(
              "While nothing of it is on its way. All of its money goes back, and its units"
                  + " go back to stock. A repeat changes nothing. It is written to the audit log.")
          .takes(ReasonBody.class)
          .returns(AdminOrderView.class)
          .refuses(Code.NOT_FOUND, Code.NOT_NOW)
          .reads(Family.COUPONS, Family.COUPON_USE, Family.ORDER)
          .writes(
              Family.AUDIT,
              Family.PRODUCT,
              Family.COUPONS,
              Family.COUPON_USE,
              Family.ORDER,
              Family.LEDGER,
              Family.DELIVERIES,
              Family.DELIVERED)
          .needs(Need.MEDIA_READ_PRIVATE);

  private final Turning turning;

  public CancelAnySellerOrder() {
    this(Live.kernel(), new Turning(Live.orders(), Live.ids(), Live.mediaUrls()));
  }

  CancelAnySellerOrder(Kernel kernel, Turning turning) {
    super(ROUTE, kernel);
    this.turning = turning;
  }

  @Override
  protected Reply handle(Call<ReasonBody> call) {
    return turning.turn(
        call,
        turning.ofAdmin(call, "SELLER_ORDER_CANCELLED"),
        order ->
            Cancelling.cancel(order, call.path("sellerOrderId"), call.body().reason(), call.now()));
  }
}
