package dev.souk.payouts;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.json.Description;
import dev.souk.json.TextLength;
import dev.souk.orders.OrderWiring;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// A seller asks for what is available to them.
public final class RequestPayout extends HttpFunction<RequestPayout.Body> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/sellers/me/payouts",
              RouteAccess.SELLER,
              RequestPayout.class)
          .summary("Request a payout")
          .description(
              "Of all that is available in a currency, of at most a hundred seller orders. What you"
                  + " owe is taken off first; the rest is transferred to your payout account within"
                  + " minutes. There is one payout at a time in a currency: while one is not"
                  + " completed, nothing is available, or your payouts are paused, it is 409 `conflict`, so that a repeat"
                  + " requests nothing twice.")
          .requestBody(Body.class)
          .creates(PayoutView.class)
          .problems(ProblemCode.CONFLICT)
          .reads(ItemType.EARNINGS, ItemType.ORDER, ItemType.PAYOUTS)
          .writes(ItemType.PAYOUTS, ItemType.EARNINGS, ItemType.LEDGER, ItemType.ORDER);

  @Description("What is to be paid out.")
  public record Body(
      @Description(value = "ISO 4217 code.", example = "EUR") @TextLength(pattern = "[A-Z]{3}")
          String currency) {}

  private final PayoutRequests requests;
  private final PayoutSettingsRecords settings;

  public RequestPayout() {
    this(
        CloudWiring.httpDependencies(),
        new PayoutRequests(
            OrderWiring.orders(),
            OrderWiring.earnings(),
            PayoutWiring.payouts(),
            CloudWiring.ids()),
        PayoutWiring.payoutSettings());
  }

  RequestPayout(
      HttpDependencies dependencies, PayoutRequests requests, PayoutSettingsRecords settings) {
    super(ROUTE, dependencies);
    this.requests = requests;
    this.settings = settings;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Body> request) {
    var pause = settings.of(request.caller().id()).pause();
    if (pause != null) {
      return HandlerResponse.refused(
          ProblemCode.CONFLICT, "your payouts are paused: %s", pause.reason());
    }
    var currency = request.body().currency();
    return switch (requests.request(request.caller().id(), currency, request.now())) {
      case PayoutRequests.Result.Started(var payout) ->
          HandlerResponse.created(
              "/api/v1/sellers/me/payouts/" + payout.id(), PayoutView.of(payout));
      case PayoutRequests.Result.AlreadyOpen(var payout) ->
          HandlerResponse.refused(
              ProblemCode.CONFLICT, "payout %s is not completed yet", payout.id());
      case PayoutRequests.Result.AlreadyStarted(var payout) ->
          throw new IllegalStateException("payout " + payout.id() + " is not one of a schedule");
      case PayoutRequests.Result.NothingAvailable() ->
          HandlerResponse.refused(ProblemCode.CONFLICT, "nothing is available in %s", currency);
    };
  }
}
