package dev.souk.commission;

import dev.souk.checkout.CheckoutWiring;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.PageQuery;
import dev.souk.http.ProblemCode;
import dev.souk.id.IdType;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// The history of a commission rule, which it keeps when it is deleted.
public final class ListCommissionRevisions extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.GET,
              CreateCommissionRule.PATH + "/{id}/history",
              RouteAccess.ADMIN,
              ListCommissionRevisions.class)
          .summary("List the changes of a commission rule")
          .description(
              "Newest first; of a deleted rule too. The latest may take a moment to appear.")
          .query(PageQuery.class)
          .lists(CommissionRevisionView.class)
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.COMMISSION_HISTORY);

  private final CommissionRules rules;

  public ListCommissionRevisions() {
    this(CloudWiring.httpDependencies(), CheckoutWiring.commissionRules());
  }

  ListCommissionRevisions(HttpDependencies dependencies, CommissionRules rules) {
    super(ROUTE, dependencies);
    this.rules = rules;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    if (!IdType.CRL.fits(request.path("id"))) {
      return HandlerResponse.notFound();
    }
    var history = rules.history(request.path("id"), request.pageRequest());
    return history.items().isEmpty() && request.pageRequest().after() == null
        ? HandlerResponse.notFound()
        : HandlerResponse.page(history.map(CommissionRevisionView::of));
  }
}
