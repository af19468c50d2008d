package dev.souk.commission;

import dev.souk.http.Call;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.PageQuery;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.page.Page;
import dev.souk.page.Slice;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.util.Comparator;

/// The commission rules there are: in force, to come, and over.
public final class ListCommissionRules extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.GET, CreateCommissionRule.PATH, Access.ADMIN, ListCommissionRules.class)
          .says("List commission rules")
          .explains("Newest first, those to come and those that are over as well.")
          .asks(PageQuery.class)
          .lists(CommissionRuleView.class)
          .reads(Family.COMMISSION);

  private final CommissionRules rules;

  public ListCommissionRules() {
    this(Live.kernel(), Live.commissionRules());
  }

  ListCommissionRules(Kernel kernel, CommissionRules rules) {
    super(ROUTE, kernel);
    this.rules = rules;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return Reply.page(page(rules.schedule(), call.slice()).map(CommissionRuleView::of));
  }

  /// Ids sort by the time they were made.
  private static Page<CommissionRule> page(CommissionSchedule schedule, Slice slice) {
    var after = slice.after();
    var rest =
        schedule.rules().stream()
            .sorted(Comparator.comparing(CommissionRule::id).reversed())
            .filter(each -> after == null || each.id().compareTo(after) < 0)
            .toList();
    var here = rest.stream().limit(slice.limit()).toList();
    return new Page<>(here, rest.size() > here.size() ? here.getLast().id() : null);
  }
}
