package dev.souk.commission;

import dev.souk.checkout.CheckoutWiring;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.PageQuery;
import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.util.Comparator;

/// The commission rules there are: in force, to come, and over.
public final class ListCommissionRules extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.GET,
              CreateCommissionRule.PATH,
              RouteAccess.ADMIN,
              ListCommissionRules.class)
          .summary("List commission rules")
          .description("Newest first, those to come and those that are over as well.")
          .query(PageQuery.class)
          .lists(CommissionRuleView.class)
          .reads(ItemType.COMMISSION);

  private final CommissionRules rules;

  public ListCommissionRules() {
    this(CloudWiring.httpDependencies(), CheckoutWiring.commissionRules());
  }

  ListCommissionRules(HttpDependencies dependencies, CommissionRules rules) {
    super(ROUTE, dependencies);
    this.rules = rules;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return HandlerResponse.page(
        page(rules.schedule(), request.pageRequest()).map(CommissionRuleView::of));
  }

  /// Ids sort by the time they were made.
  private static Page<CommissionRule> page(CommissionSchedule schedule, PageRequest pageRequest) {
    var after = pageRequest.after();
    var rest =
        schedule.rules().stream()
            .sorted(Comparator.comparing(CommissionRule::id).reversed())
            .filter(each -> after == null || each.id().compareTo(after) < 0)
            .toList();
    var here = rest.stream().limit(pageRequest.limit()).toList();
    return new Page<>(here, rest.size() > here.size() ? here.getLast().id() : null);
  }
}
