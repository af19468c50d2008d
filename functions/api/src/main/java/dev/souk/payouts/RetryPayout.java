package dev.souk.payouts;

import dev.souk.error.ContentionException;
import dev.souk.error.StaleVersionException;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.id.IdType;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.time.Instant;
import java.util.Optional;

/// Has a payout that has failed tried again at once.
public final class RetryPayout extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/admin/sellers/{id}/payouts/{payoutId}/retry",
              RouteAccess.ADMIN,
              RetryPayout.class)
          .summary("Retry a payout (admin)")
          .description(
              "One that has failed is tried again within minutes instead of within a day; what has"
                  + " been transferred is not transferred again. One that has not failed stays as it"
                  + " is, so that a repeat changes nothing.")
          .returns(AdminPayoutView.class)
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.PAYOUTS)
          .writes(ItemType.PAYOUTS);

  private final Payouts payouts;

  public RetryPayout() {
    this(CloudWiring.httpDependencies(), PayoutWiring.payouts());
  }

  RetryPayout(HttpDependencies dependencies, Payouts payouts) {
    super(ROUTE, dependencies);
    this.payouts = payouts;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return Optional.of(request.path("payoutId"))
        .filter(id -> IdType.PAY.fits(id) && IdType.SEL.fits(request.path("id")))
        .flatMap(id -> payouts.find(request.path("id"), id))
        .<HandlerResponse>map(
            payout -> HandlerResponse.ok(AdminPayoutView.of(retried(payout, request.now()))))
        .orElseGet(HandlerResponse::notFound);
  }

  private Payout retried(Payout payout, Instant now) {
    var next = payout.retried(now);
    if (next.equals(payout)) {
      return payout;
    }
    try {
      payouts.save(next);
      return next;
    } catch (StaleVersionException e) {
      // It is being processed.
      throw new ContentionException(e);
    }
  }
}
