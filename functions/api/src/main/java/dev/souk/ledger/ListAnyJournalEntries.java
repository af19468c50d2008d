package dev.souk.ledger;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.id.Kind;
import dev.souk.json.Fault;
import dev.souk.json.Preset;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.json.Whole;
import dev.souk.live.Live;
import dev.souk.orders.Orders;
import dev.souk.orders.PaidOrder;
import dev.souk.page.Page;
import dev.souk.page.Slice;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The journal entries of a seller, or of an order, to an admin.
public final class ListAnyJournalEntries extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.GET, "/api/v1/admin/ledger", Access.ADMIN, ListAnyJournalEntries.class)
          .says("List the journal entries of a seller or of an order")
          .explains(
              "Name one of the two. Newest first; of an order of several sellers, one seller after"
                  + " the other. An unknown seller or order has no entries. The latest may take a"
                  + " moment to appear. A page can have fewer entries than its limit, or none, and"
                  + " still have a `nextCursor`. With `Accept: text/csv` a page is a table (RFC"
                  + " 4180) of one row for each posting, and `Link` leads to the next one.")
          .asks(Query.class)
          .lists(JournalEntryView.class)
          .offersCsv()
          .reads(Family.LEDGER, Family.ORDER);

  public record Query(
      @Says("How many items at most.") @Whole(min = 1, max = 100) @Preset("20") int limit,
      @Says("The `nextCursor` of the page before.") @Text(max = 2000) @Nullable String cursor,
      @Says(value = "A seller's id.", example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa")
          @Text(pattern = "sel_[0-9a-z]{26}")
          @Nullable String seller,
      @Says("An order's id; not together with `seller`.") @Text(pattern = "ord_[0-9a-z]{26}")
          @Nullable String order,
      @Says(value = "Entries with a posting to this account only.", example = "refunds")
          @Nullable LedgerAccount account,
      @Says(value = "Entries of this kind only.", example = "refund") @Nullable EntryKind kind) {}

  private final Ledger ledger;
  private final Orders orders;

  public ListAnyJournalEntries() {
    this(Live.kernel(), Live.ledger(), Live.orders());
  }

  ListAnyJournalEntries(Kernel kernel, Ledger ledger, Orders orders) {
    super(ROUTE, kernel);
    this.ledger = ledger;
    this.orders = orders;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    var query = call.query(Query.class);
    var seller = query.seller();
    var order = query.order();
    if ((seller == null) == (order == null)) {
      var fault = new Fault("seller", "either", "name either seller or order");
      return new Reply.Refused(Code.MALFORMED_REQUEST, "see errors", List.of(fault));
    }
    return JournalCsv.reply(
        call,
        seller == null
            ? ofOrder(String.valueOf(order), query, call.slice())
            : ledger.entries(
                seller, EntryFilter.ALL.with(query.kind(), query.account()), call.slice()));
  }

  private Page<JournalEntry> ofOrder(String orderId, Query query, Slice slice) {
    var found =
        Kind.ORD.fits(orderId) ? orders.find(orderId) : Optional.<dev.souk.orders.Order>empty();
    return found.orElse(null) instanceof PaidOrder order
        ? page(order, query, slice)
        : new Page<>(List.of(), null);
  }

  /// A page is of one seller; where it goes on is told by the seller's place and the place in the
  /// seller's own list.
  private Page<JournalEntry> page(PaidOrder order, Query query, Slice slice) {
    var position = slice.after() == null ? "0 " : slice.after();
    var sign = position.indexOf(' ');
    var place = Integer.parseInt(position.substring(0, sign));
    var after = position.substring(sign + 1);
    var sellerOrder = order.parts().get(place);
    var filter =
        EntryFilter.of(
                sellerOrder.id(), order.log().createdAt(), order.log().updatedAt().plusMillis(1))
            .with(query.kind(), query.account());
    var its =
        ledger.entries(
            sellerOrder.sellerId(),
            filter,
            new Slice(slice.limit(), after.isEmpty() ? null : after));
    if (its.next() != null) {
      return new Page<>(its.items(), place + " " + its.next());
    }
    return new Page<>(its.items(), place + 1 < order.parts().size() ? place + 1 + " " : null);
  }
}
