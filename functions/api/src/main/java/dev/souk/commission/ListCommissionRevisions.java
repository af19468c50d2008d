package dev.souk.commission;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.PageQuery;
import dev.souk.http.Reply;
import dev.souk.id.Kind;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// The history of a commission rule, which it keeps when it is deleted.
public final class ListCommissionRevisions extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              Method.GET,
              CreateCommissionRule.PATH + "/{id}/history",
              Access.ADMIN,
              ListCommissionRevisions.class)
          .says("List the changes of a commission rule")
          .explains("Newest first; of a deleted rule too. The latest may take a moment to appear.")
          .asks(PageQuery.class)
          .lists(CommissionRevisionView.class)
          .refuses(Code.NOT_FOUND)
          .reads(Family.COMMISSION_HISTORY);

  private final CommissionRules rules;

  public ListCommissionRevisions() {
    this(Live.kernel(), Live.commissionRules());
  }

  ListCommissionRevisions(Kernel kernel, CommissionRules rules) {
    super(ROUTE, kernel);
    this.rules = rules;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    if (!Kind.CRL.fits(call.path("id"))) {
      return Reply.notFound();
    }
    var history = rules.history(call.path("id"), call.slice());
    return history.items().isEmpty() && call.slice().after() == null
        ? Reply.notFound()
        : Reply.page(history.map(CommissionRevisionView::of));
  }
}
