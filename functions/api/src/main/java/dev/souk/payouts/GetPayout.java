package dev.souk.payouts;

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
import java.util.Optional;

/// A payout, to its seller.
public final class GetPayout extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.GET,
              "/api/v1/sellers/me/payouts/{id}",
              RouteAccess.SELLER_INCLUDING_SUSPENDED,
              GetPayout.class)
          .summary("Retrieve one of your payouts")
          .description("As it is now, with the seller orders it consists of.")
          .returns(PayoutView.class)
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.PAYOUTS);

  private final Payouts payouts;

  public GetPayout() {
    this(CloudWiring.httpDependencies(), PayoutWiring.payouts());
  }

  GetPayout(HttpDependencies dependencies, Payouts payouts) {
    super(ROUTE, dependencies);
    this.payouts = payouts;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return Optional.of(request.path("id"))
        .filter(IdType.PAY::fits)
        .flatMap(id -> payouts.find(request.caller().id(), id))
        .<HandlerResponse>map(payout -> HandlerResponse.ok(PayoutView.of(payout)))
        .orElseGet(HandlerResponse::notFound);
  }
}
