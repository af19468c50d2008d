package dev.souk.payouts;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.json.DefaultValue;
import dev.souk.json.Description;
import dev.souk.json.IntegerRange;
import dev.souk.json.TextLength;
import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The payouts of a seller, or those of all sellers that are not completed, to an admin.
public final class ListAnyPayouts extends HttpFunction<Void> {
  private static final Instant EVER = Instant.parse("2200-01-01T00:00:00Z");

  public static final Route ROUTE =
      Route.of(RouteMethod.GET, "/api/v1/admin/payouts", RouteAccess.ADMIN, ListAnyPayouts.class)
          .summary("List payouts (admin)")
          .description(
              "With `seller` all of that seller's, newest first. Without it those of all sellers"
                  + " that are not completed, in the order in which they are processed next; a page"
                  + " can have fewer than its limit and still have a `nextCursor`. The latest change"
                  + " of one may take a moment to appear.")
          .query(Query.class)
          .lists(AdminPayoutView.class)
          .reads(ItemType.PAYOUTS, ItemType.PAYOUTS_DUE);

  public record Query(
      @Description("How many items at most.") @IntegerRange(min = 1, max = 100) @DefaultValue("20")
          int limit,
      @Description("The `nextCursor` of the page before.") @TextLength(max = 2000)
          @Nullable String cursor,
      @Description(value = "A seller's id.", example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa")
          @TextLength(pattern = "sel_[0-9a-z]{26}")
          @Nullable String seller) {}

  private final Payouts payouts;

  public ListAnyPayouts() {
    this(CloudWiring.httpDependencies(), PayoutWiring.payouts());
  }

  ListAnyPayouts(HttpDependencies dependencies, Payouts payouts) {
    super(ROUTE, dependencies);
    this.payouts = payouts;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    var seller = request.query(Query.class).seller();
    var page =
        seller == null
            ? open(request.pageRequest())
            : payouts.ofSeller(seller, request.pageRequest());
    return HandlerResponse.page(page.map(AdminPayoutView::of));
  }

  private Page<Payout> open(PageRequest pageRequest) {
    var due = payouts.due(EVER, pageRequest);
    var found =
        due.items().stream()
            .map(each -> payouts.find(each.sellerId(), each.payoutId()))
            .flatMap(Optional::stream)
            .filter(each -> !each.isCompleted())
            .toList();
    return new Page<>(found, due.next());
  }
}
