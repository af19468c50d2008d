package dev.souk.orders;

import dev.souk.http.Call;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.PageQuery;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// The orders of a customer.
public final class ListOrders extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.GET, "/api/v1/orders", Access.CUSTOMER, ListOrders.class)
          .says("Your orders, newest first")
          .explains("The list may be a moment behind; a single order never is.")
          .asks(PageQuery.class)
          .lists(OrderCardView.class)
          .reads(Family.CUSTOMER_ORDERS);

  private final Orders orders;

  public ListOrders() {
    this(Live.kernel(), Live.orders());
  }

  ListOrders(Kernel kernel, Orders orders) {
    super(ROUTE, kernel);
    this.orders = orders;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return Reply.page(orders.ofCustomer(call.caller().id(), call.slice()).map(OrderCardView::of));
  }
}
