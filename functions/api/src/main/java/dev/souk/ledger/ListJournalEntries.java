package dev.souk.ledger;

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
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A seller's journal entries.
public final class ListJournalEntries extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              Method.GET,
              "/api/v1/sellers/me/ledger",
              Access.SELLER_EVEN_SUSPENDED,
              ListJournalEntries.class)
          .says("List your journal entries")
          .explains(
              "Every change of your money, newest first; they add up to your balance. The latest"
                  + " may take a moment to appear. With a filter a page can have fewer entries than"
                  + " its limit, or none, and still have a `nextCursor`. With `Accept: text/csv` a"
                  + " page is a table (RFC 4180) of one row for each posting, and `Link` leads to"
                  + " the next one.")
          .asks(Query.class)
          .lists(JournalEntryView.class)
          .offersCsv()
          .reads(Family.LEDGER);

  public record Query(
      @Says("How many items at most.") @Whole(min = 1, max = 100) @Preset("20") int limit,
      @Says("The `nextCursor` of the page before.") @Text(max = 2000) @Nullable String cursor,
      @Says(value = "Entries of this kind only.", example = "refund") @Nullable EntryKind kind,
      @Says(
              value = "Entries about this seller order only.",
              example = "sor_01kagwv6q5e7pbn0k1d0z9x2aa")
          @Text(pattern = "sor_[0-9a-z]{26}")
          @Nullable String sellerOrder,
      @Says("Entries of this time and later.") @Nullable Instant from,
      @Says("Entries before this time; not earlier than `from`.") @Nullable Instant before) {
    EntryFilter filter(Instant from, Instant before) {
      return new EntryFilter(kind, null, sellerOrder, from, before);
    }
  }

  private final Ledger ledger;

  public ListJournalEntries() {
    this(Live.kernel(), Live.ledger());
  }

  ListJournalEntries(Kernel kernel, Ledger ledger) {
    super(ROUTE, kernel);
    this.ledger = ledger;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    var query = call.query(Query.class);
    var from = Objects.requireNonNullElse(query.from(), EntryFilter.EVER);
    var before = Objects.requireNonNullElse(query.before(), EntryFilter.NEVER);
    if (before.isBefore(from) || !within(from) || !within(before)) {
      var fault = new Fault("before", "range", "is not earlier than from, nor after 2200");
      return new Reply.Refused(Code.MALFORMED_REQUEST, "see errors", List.of(fault));
    }
    var entries = ledger.entries(call.caller().id(), query.filter(from, before), call.slice());
    return JournalCsv.reply(call, entries);
  }

  private static boolean within(Instant at) {
    return !at.isBefore(EntryFilter.EVER) && !at.isAfter(EntryFilter.NEVER);
  }
}
