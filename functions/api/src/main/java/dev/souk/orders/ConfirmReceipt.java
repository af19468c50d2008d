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

/// The customer says that a part is there.
public final class ConfirmReceipt extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              Method.POST,
              "/api/v1/orders/{id}/seller-orders/{sellerOrderId}/received",
              Access.CUSTOMER,
              ConfirmReceipt.class)
          .says("Says that one seller's part has arrived")
          .explains(
              "Once all of it is on its way. From then on a return can be asked for, for 14"
                  + " days or as many more as the market allows. A repeat changes nothing.")
          .returns(OrderView.class)
          .refuses(Code.NOT_FOUND, Code.NOT_NOW)
          .reads(Family.ORDER)
          .writes(Family.ORDER, Family.EARNINGS, Family.DELIVERIES, Family.DELIVERED);

  private final Turning turning;

  public ConfirmReceipt() {
    this(Live.kernel(), new Turning(Live.orders(), Live.ids(), Live.mediaUrls()));
  }

  ConfirmReceipt(Kernel kernel, Turning turning) {
    super(ROUTE, kernel);
    this.turning = turning;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return turning.turn(
        call,
        turning.ofCustomer(call),
        order -> Delivering.received(order, call.path("sellerOrderId"), call.now()));
  }
}
