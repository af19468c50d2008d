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

/// An order, to its customer.
public final class ReadOrder extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.GET, "/api/v1/orders/{id}", Access.CUSTOMER, ReadOrder.class)
          .says("One of your orders, with its history")
          .explains(
              "Prices, names and the address are those it was placed with. While a courier is"
                  + " out with a part, its `deliveryCode` is what the courier asks for at the door.")
          .returns(OrderView.class)
          .refuses(Code.NOT_FOUND)
          .reads(Family.ORDER);

  private final Orders orders;

  public ReadOrder() {
    this(Live.kernel(), Live.orders());
  }

  ReadOrder(Kernel kernel, Orders orders) {
    super(ROUTE, kernel);
    this.orders = orders;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return new Finding(orders)
        .ofCustomer(call.caller().id(), call.path("id"))
        .<Reply>map(order -> Reply.ok(OrderView.of(order)))
        .orElseGet(Reply::notFound);
  }
}
