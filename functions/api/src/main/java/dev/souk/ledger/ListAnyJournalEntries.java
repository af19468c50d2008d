package dev.souk.ledger;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.id.IdType;
import dev.souk.json.DefaultValue;
import dev.souk.json.Description;
import dev.souk.json.FieldError;
import dev.souk.json.IntegerRange;
import dev.souk.json.TextLength;
import dev.souk.orders.OrderWiring;
import dev.souk.orders.Orders;
import dev.souk.orders.PaidOrder;
import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The journal entries of a seller, or of an order, to an admin.
public final class ListAnyJournalEntries extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.GET,
              "/api/v1/admin/ledger",
              RouteAccess.ADMIN,
              ListAnyJournalEntries.class)
          .summary("List journal entries of a seller or an order (admin)")
          .description(
              "Name one of the two. Newest first; of an order of several sellers, one seller after"
                  + " the other. An unknown seller or order has no entries. The latest may take a"
                  + " moment to appear. A page can have fewer entries than its limit, or none, and"
                  + " still have a `nextCursor`. With `Accept: text/csv` a page is a table (RFC"
                  + " 4180) of one row for each posting, and `Link` leads to the next one.")
          .query(Query.class)
          .lists(JournalEntryView.class)
          .offersCsv()
          .reads(ItemType.LEDGER, ItemType.ORDER);

  public record Query(
      @Description("How many items at most.") @IntegerRange(min = 1, max = 100) @DefaultValue("20")
          int limit,
      @Description("The `nextCursor` of the page before.") @TextLength(max = 2000)
          @Nullable String cursor,
      @Description(value = "A seller's id.", example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa")
          @TextLength(pattern = "sel_[0-9a-z]{26}")
          @Nullable String seller,
      @Description("An order's id; not together with `seller`.")
          @TextLength(pattern = "ord_[0-9a-z]{26}")
          @Nullable String order,
      @Description(value = "Entries with a posting to this account only.", example = "refunds")
          @Nullable LedgerAccount account,
      @Description(value = "Entries of this type only.", example = "refund")
          @Nullable JournalEntryType type) {}

  private final Ledger ledger;
  private final Orders orders;

  public ListAnyJournalEntries() {
    this(CloudWiring.httpDependencies(), OrderWiring.ledger(), OrderWiring.orders());
  }

  ListAnyJournalEntries(HttpDependencies dependencies, Ledger ledger, Orders orders) {
    super(ROUTE, dependencies);
    this.ledger = ledger;
    this.orders = orders;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    var query = request.query(Query.class);
    var seller = query.seller();
    var order = query.order();
    if ((seller == null) == (order == null)) {
      var fieldError = new FieldError("seller", "either", "name either seller or order");
      return new HandlerResponse.Failure(
          ProblemCode.MALFORMED_REQUEST, "see errors", List.of(fieldError));
    }
    return JournalCsv.reply(
        request,
        seller == null
            ? ofOrder(String.valueOf(order), query, request.pageRequest())
            : ledger.entries(
                seller,
                JournalEntryFilter.ALL.with(query.type(), query.account()),
                request.pageRequest()));
  }

  private Page<JournalEntry> ofOrder(String orderId, Query query, PageRequest pageRequest) {
    var found =
        IdType.ORD.fits(orderId) ? orders.find(orderId) : Optional.<dev.souk.orders.Order>empty();
    return found.orElse(null) instanceof PaidOrder order
        ? page(order, query, pageRequest)
        : new Page<>(List.of(), null);
  }

  /// A page is of one seller; where it goes on is told by the seller's place and the place in the
  /// seller's own list.
  private Page<JournalEntry> page(PaidOrder order, Query query, PageRequest pageRequest) {
    var position = pageRequest.after() == null ? "0 " : pageRequest.after();
    var sign = position.indexOf(' ');
    var place = Integer.parseInt(position.substring(0, sign));
    var after = position.substring(sign + 1);
    var sellerOrder = order.sellerOrders().get(place);
    var filter =
        JournalEntryFilter.of(
                sellerOrder.id(),
                order.changeLog().createdAt(),
                order.changeLog().updatedAt().plusMillis(1))
            .with(query.type(), query.account());
    var its =
        ledger.entries(
            sellerOrder.sellerId(),
            filter,
            new PageRequest(pageRequest.limit(), after.isEmpty() ? null : after));
    if (its.next() != null) {
      return new Page<>(its.items(), place + " " + its.next());
    }
    return new Page<>(
        its.items(), place + 1 < order.sellerOrders().size() ? place + 1 + " " : null);
  }
}
