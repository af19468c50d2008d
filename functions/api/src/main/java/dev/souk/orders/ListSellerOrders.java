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

/// What a seller has sold.
public final class ListSellerOrders extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              Method.GET,
              "/api/v1/orders/seller",
              Access.SELLER_EVEN_SUSPENDED,
              ListSellerOrders.class)
          .says("Your parts of paid orders, newest first")
          .explains(
              "The list may be a moment behind; a single one never is. An order stands here"
                  + " from when it is paid.")
          .asks(PageQuery.class)
          .lists(SellerOrderView.class)
          .reads(Family.ORDER, Family.SELLER_ORDERS);

  private final Orders orders;

  public ListSellerOrders() {
    this(Live.kernel(), Live.orders());
  }

  ListSellerOrders(Kernel kernel, Orders orders) {
    super(ROUTE, kernel);
    this.orders = orders;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    var seller = call.caller().id();
    return Reply.page(
        orders
            .ofSeller(seller, call.slice())
            .map(order -> SellerOrderView.ofSeller(order, seller, call.now())));
  }
}
