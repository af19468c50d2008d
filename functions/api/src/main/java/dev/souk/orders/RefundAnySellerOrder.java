package dev.souk.orders;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Repeat;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// An admin gives money back.
public final class RefundAnySellerOrder extends HttpFunction<RefundBody> {

  public static final Route ROUTE =
      Route.of(
              Method.POST,
              "/api/v1/admin/orders/{id}/seller-orders/{sellerOrderId}/refunds",
              Access.ADMIN,
              RefundAnySellerOrder.class)
          .says("Gives money back for lines of one seller's part")
          .explains(
              "As far as the seller could by `POST /api/v1/orders/seller/{id}/refunds`. It is written"
                  + " to the audit log.")
          .takes(RefundBody.class)
          .creates(RefundView.class)
          .repeats(Repeat.KEY_REQUIRED)
          .refuses(Code.NOT_FOUND, Code.NOT_NOW, Code.TOO_MANY_UNITS)
          .reads(Family.ONCE, Family.COUPONS, Family.COUPON_USE, Family.ORDER)
          .writes(
              Family.ONCE,
              Family.AUDIT,
              Family.PRODUCT,
              Family.COUPONS,
              Family.COUPON_USE,
              Family.ORDER,
              Family.LEDGER,
              Family.EARNINGS,
              Family.DELIVERIES,
              Family.DELIVERED);

  private final Turning turning;

  public RefundAnySellerOrder() {
    this(Live.kernel(), new Turning(Live.orders(), Live.ids(), Live.mediaUrls()));
  }

  RefundAnySellerOrder(Kernel kernel, Turning turning) {
    super(ROUTE, kernel);
    this.turning = turning;
  }

  @Override
  protected Reply handle(Call<RefundBody> call) {
    var part = call.path("sellerOrderId");
    var asked = turning.ofAdmin(call, "SELLER_ORDER_REFUNDED");
    return turning.turn(
        call,
        asked
            .naming(new Lines(call.body().lines()))
            .answering((before, after) ->
                Reply.created(
                    "/api/v1/admin/orders/" + call.path("id"),
                    RefundBody.made(asked.in(before), asked.in(after)))),
        order -> call.body().of(order, part, call.now()));
  }
}
