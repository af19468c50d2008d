package dev.souk.orders;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.json.DefaultValue;
import dev.souk.json.Description;
import dev.souk.json.FieldError;
import dev.souk.json.IntegerRange;
import dev.souk.json.TextLength;
import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The orders of a customer, or those a seller has a part of, to an admin.
public final class ListAnyOrders extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(RouteMethod.GET, "/api/v1/admin/orders", RouteAccess.ADMIN, ListAnyOrders.class)
          .summary("List orders of a customer or seller (admin)")
          .description(
              "Send either `customer` or `seller`; newest first. A seller's list has paid orders"
                  + " only. An unknown customer or seller gives an empty list. The list may be slightly"
                  + " out of date.")
          .query(Query.class)
          .lists(OrderSummaryView.class)
          .reads(ItemType.ORDER, ItemType.CUSTOMER_ORDERS, ItemType.SELLER_ORDERS);

  public record Query(
      @Description("How many items at most.") @IntegerRange(min = 1, max = 100) @DefaultValue("20")
          int limit,
      @Description("The `nextCursor` of the previous page.") @TextLength(max = 2000)
          @Nullable String cursor,
      @Description(value = "A customer's id.", example = "usr_01kagwv6q5e7pbn0k1d0z9x2aa")
          @TextLength(pattern = "usr_[0-9a-z]{26}")
          @Nullable String customer,
      @Description("A seller's id; not together with `customer`.")
          @TextLength(pattern = "sel_[0-9a-z]{26}")
          @Nullable String seller) {}

  private final Orders orders;

  public ListAnyOrders() {
    this(CloudWiring.httpDependencies(), OrderWiring.orders());
  }

  ListAnyOrders(HttpDependencies dependencies, Orders orders) {
    super(ROUTE, dependencies);
    this.orders = orders;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    var query = request.query(Query.class);
    if ((query.customer() == null) == (query.seller() == null)) {
      var fieldError = new FieldError("customer", "either", "name either customer or seller");
      return new HandlerResponse.Failure(
          ProblemCode.MALFORMED_REQUEST, "see errors", List.of(fieldError));
    }
    return HandlerResponse.page(found(query, request.pageRequest()).map(OrderSummaryView::of));
  }

  private Page<? extends Order> found(Query query, PageRequest pageRequest) {
    var customer = query.customer();
    return customer != null
        ? orders.ofCustomer(customer, pageRequest)
        : orders.ofSeller(String.valueOf(query.seller()), pageRequest);
  }
}
