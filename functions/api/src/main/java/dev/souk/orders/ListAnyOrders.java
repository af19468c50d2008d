package dev.souk.orders;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.json.Fault;
import dev.souk.json.Preset;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.json.Whole;
import dev.souk.live.Live;
import dev.souk.page.Page;
import dev.souk.page.Slice;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The orders of a customer, or those a seller has a part of, to an admin.
public final class ListAnyOrders extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.GET, "/api/v1/admin/orders", Access.ADMIN, ListAnyOrders.class)
          .says("The orders of a customer or of a seller, newest first")
          .explains(
              "Name one of the two. A seller's are those that are paid. An unknown customer or"
                  + " seller has no orders. The list may be a moment behind.")
          .asks(Query.class)
          .lists(OrderCardView.class)
          .reads(Family.ORDER, Family.CUSTOMER_ORDERS, Family.SELLER_ORDERS);

  public record Query(
      @Says("How many items at most.") @Whole(min = 1, max = 100) @Preset("20") int limit,
      @Says("The `nextCursor` of the page before.") @Text(max = 2000) @Nullable String cursor,
      @Says(value = "A customer's id.", example = "usr_01kagwv6q5e7pbn0k1d0z9x2aa")
          @Text(pattern = "usr_[0-9a-z]{26}")
          @Nullable String customer,
      @Says("A seller's id; not together with `customer`.") @Text(pattern = "sel_[0-9a-z]{26}")
          @Nullable String seller) {}

  private final Orders orders;

  public ListAnyOrders() {
    this(Live.kernel(), Live.orders());
  }

  ListAnyOrders(Kernel kernel, Orders orders) {
    super(ROUTE, kernel);
    this.orders = orders;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    var query = call.query(Query.class);
    if ((query.customer() == null) == (query.seller() == null)) {
      var fault = new Fault("customer", "either", "name either customer or seller");
      return new Reply.Refused(Code.MALFORMED_REQUEST, "see errors", List.of(fault));
    }
    return Reply.page(found(query, call.slice()).map(OrderCardView::of));
  }

  private Page<? extends Order> found(Query query, Slice slice) {
    var customer = query.customer();
    return customer != null
        ? orders.ofCustomer(customer, slice)
        : orders.ofSeller(String.valueOf(query.seller()), slice);
  }
}
