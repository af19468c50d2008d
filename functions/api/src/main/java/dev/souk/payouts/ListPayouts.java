package dev.souk.payouts;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.PageQuery;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// A seller's payouts.
public final class ListPayouts extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.GET,
              "/api/v1/sellers/me/payouts",
              RouteAccess.SELLER_INCLUDING_SUSPENDED,
              ListPayouts.class)
          .summary("List your payouts")
          .description("Newest first. The latest change of one may take a moment to appear.")
          .query(PageQuery.class)
          .lists(PayoutView.class)
          .reads(ItemType.PAYOUTS);

  private final Payouts payouts;

  public ListPayouts() {
    this(CloudWiring.httpDependencies(), PayoutWiring.payouts());
  }

  ListPayouts(HttpDependencies dependencies, Payouts payouts) {
    super(ROUTE, dependencies);
    this.payouts = payouts;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    var page = payouts.ofSeller(request.caller().id(), request.pageRequest());
    return HandlerResponse.page(page.map(PayoutView::of));
  }
}
