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

/// A seller's part of an order, to that seller.
public final class ReadSellerOrder extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              Method.GET,
              "/api/v1/orders/seller/{id}",
              Access.SELLER_EVEN_SUSPENDED,
              ReadSellerOrder.class)
          .says("Your part of a paid order")
          .explains(
              "`id` is that of the part, as the list has it. Other sellers' parts are not"
                  + " shown. Who bought it and where they live is shown as long as you need it.")
          .returns(SellerOrderView.class)
          .refuses(Code.NOT_FOUND)
          .reads(Family.ORDER, Family.SELLER_ORDERS);

  private final Orders orders;

  public ReadSellerOrder() {
    this(Live.kernel(), Live.orders());
  }

  ReadSellerOrder(Kernel kernel, Orders orders) {
    super(ROUTE, kernel);
    this.orders = orders;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    var part = call.path("id");
    return new Finding(orders)
        .ofSeller(call.caller().id(), part)
        .<Reply>map(order -> Reply.ok(SellerOrderView.of(order, part, call.now())))
        .orElseGet(Reply::notFound);
  }
}
