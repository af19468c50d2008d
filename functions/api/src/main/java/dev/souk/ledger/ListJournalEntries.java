package dev.souk.ledger;

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
import dev.souk.orders.OrderWiring;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A seller's journal entries.
public final class ListJournalEntries extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.GET,
              "/api/v1/sellers/me/ledger",
              RouteAccess.SELLER_INCLUDING_SUSPENDED,
              ListJournalEntries.class)
          .summary("List your journal entries")
          .description(
              "Every change of your money, newest first; they add up to your balance. The latest"
                  + " may take a moment to appear. With a filter a page can have fewer entries than"
                  + " its limit, or none, and still have a `nextCursor`. With `Accept: text/csv` a"
                  + " page is a table (RFC 4180) of one row for each posting, and `Link` leads to"
                  + " the next one.")
          .query(Query.class)
          .lists(JournalEntryView.class)
          .offersCsv()
          .reads(ItemType.LEDGER);

  public record Query(
      @Description("How many items at most.") @IntegerRange(min = 1, max = 100) @DefaultValue("20")
          int limit,
      @Description("The `nextCursor` of the page before.") @TextLength(max = 2000)
          @Nullable String cursor,
      @Description(value = "Entries of this type only.", example = "refund")
          @Nullable JournalEntryType type,
      @Description(
              value = "Entries about this seller order only.",
              example = "sor_01kagwv6q5e7pbn0k1d0z9x2aa")
          @TextLength(pattern = "sor_[0-9a-z]{26}")
          @Nullable String sellerOrder,
      @Description("Entries of this time and later.") @Nullable Instant from,
      @Description("Entries before this time; not earlier than `from`.") @Nullable Instant before) {
    JournalEntryFilter filter(Instant from, Instant before) {
      return new JournalEntryFilter(type, null, sellerOrder, from, before);
    }
  }

  private final Ledger ledger;

  public ListJournalEntries() {
    this(CloudWiring.httpDependencies(), OrderWiring.ledger());
  }

  ListJournalEntries(HttpDependencies dependencies, Ledger ledger) {
    super(ROUTE, dependencies);
    this.ledger = ledger;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    var query = request.query(Query.class);
    var from = Objects.requireNonNullElse(query.from(), JournalEntryFilter.EVER);
    var before = Objects.requireNonNullElse(query.before(), JournalEntryFilter.NEVER);
    if (before.isBefore(from) || !within(from) || !within(before)) {
      var fieldError =
          new FieldError("before", "range", "is not earlier than from, nor after 2200");
      return new HandlerResponse.Failure(
          ProblemCode.MALFORMED_REQUEST, "see errors", List.of(fieldError));
    }
    var entries =
        ledger.entries(request.caller().id(), query.filter(from, before), request.pageRequest());
    return JournalCsv.reply(request, entries);
  }

  private static boolean within(Instant at) {
    return !at.isBefore(JournalEntryFilter.EVER) && !at.isAfter(JournalEntryFilter.NEVER);
  }
}
