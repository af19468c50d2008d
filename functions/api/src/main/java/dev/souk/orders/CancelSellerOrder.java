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

/// The seller calls a part off.
public final class CancelSellerOrder extends HttpFunction<ReasonBody> {

  public static final Route ROUTE =
      Route.of(
              Method.POST,
              "/api/v1/orders/seller/{id}/cancel",
              Access.SELLER_EVEN_SUSPENDED,
              CancelSellerOrder.class)
          .says("Calls your part of an order off")
          .explains(
              "While nothing of it is on its way. All of its money goes back, and its units"
                  + " go back to stock. A repeat changes nothing. A suspended seller may do so too:"
                  + " the customer has paid.")
          .takes(ReasonBody.class)
          .returns(SellerOrderView.class)
          .refuses(Code.NOT_FOUND, Code.NOT_NOW)
          .reads(Family.COUPONS, Family.COUPON_USE, Family.ORDER, Family.SELLER_ORDERS)
          .writes(
              Family.PRODUCT,
              Family.COUPONS,
              Family.COUPON_USE,
              Family.ORDER,
              Family.LEDGER,
              Family.DELIVERIES,
              Family.DELIVERED);

  private final Turning turning;

  public CancelSellerOrder() {
    this(Live.kernel(), new Turning(Live.orders(), Live.ids(), Live.mediaUrls()));
  }

  CancelSellerOrder(Kernel kernel, Turning turning) {
    super(ROUTE, kernel);
    this.turning = turning;
  }

  @Override
  protected Reply handle(Call<ReasonBody> call) {
    return turning.turn(
        call,
        turning.ofSeller(call),
        order -> Cancelling.cancel(order, call.path("id"), call.body().reason(), call.now()));
  }
}
