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

/// The seller gives money back.
public final class RefundSellerOrder extends HttpFunction<RefundBody> {

  public static final Route ROUTE =
      Route.of(
              Method.POST,
              "/api/v1/orders/seller/{id}/refunds",
              Access.SELLER_EVEN_SUSPENDED,
              RefundSellerOrder.class)
          .says("Gives money back for lines of your part")
          .explains(
              "Never more than was paid, however many ask at once: of each line what is left"
                  + " of it, by unit, and of the shipping what is left. Units that are not sent yet"
                  + " are refunded first; they are not to be sent any more and, unless `restock` is"
                  + " `false`, on sale again. When nothing is left to be sent the part is shipped,"
                  + " or over if nothing of it was. The refund is sent by"
                  + " itself; its `status` tells how far it is. A suspended seller may do so too:"
                  + " the customer has paid.")
          .takes(RefundBody.class)
          .creates(RefundView.class)
          .repeats(Repeat.KEY_REQUIRED)
          .refuses(Code.NOT_FOUND, Code.NOT_NOW, Code.TOO_MANY_UNITS)
          .reads(Family.ONCE, Family.COUPONS, Family.COUPON_USE, Family.ORDER, Family.SELLER_ORDERS)
          .writes(
              Family.ONCE,
              Family.PRODUCT,
              Family.COUPONS,
              Family.COUPON_USE,
              Family.ORDER,
              Family.LEDGER,
              Family.EARNINGS,
              Family.DELIVERIES,
              Family.DELIVERED);

  private final Turning turning;

  public RefundSellerOrder() {
    this(Live.kernel(), new Turning(Live.orders(), Live.ids(), Live.mediaUrls()));
  }

  RefundSellerOrder(Kernel kernel, Turning turning) {
    super(ROUTE, kernel);
    this.turning = turning;
  }

  @Override
  protected Reply handle(Call<RefundBody> call) {
    var part = call.path("id");
    var asked = turning.ofSeller(call);
    return turning.turn(
        call,
        asked
            .naming(new Lines(call.body().lines()))
            .answering((before, after) ->
                Reply.created(
                    "/api/v1/orders/seller/" + part,
                    RefundBody.made(asked.in(before), asked.in(after)))),
        order -> call.body().of(order, part, call.now()));
  }
}
