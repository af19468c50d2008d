package dev.souk.payouts;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// How a seller is paid, to the seller.
public final class GetPayoutSettings extends HttpFunction<Void> {
  static final String PATH = "/api/v1/sellers/me/payout-settings";

  public static final Route ROUTE =
      Route.of(
              RouteMethod.GET,
              PATH,
              RouteAccess.SELLER_INCLUDING_SUSPENDED,
              GetPayoutSettings.class)
          .summary("Retrieve your payout settings")
          .description(
              "Your schedule and the next payout day, whether your payouts are paused, and what is"
                  + " held back of your earnings.")
          .returns(PayoutSettingsView.class)
          .reads(ItemType.PAYOUTS);

  private final PayoutSettingsRecords settings;
  private final PayoutSchedule market;

  public GetPayoutSettings() {
    this(
        CloudWiring.httpDependencies(),
        PayoutWiring.payoutSettings(),
        PayoutWiring.marketSchedule());
  }

  GetPayoutSettings(
      HttpDependencies dependencies, PayoutSettingsRecords settings, PayoutSchedule market) {
    super(ROUTE, dependencies);
    this.settings = settings;
    this.market = market;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    var found = settings.of(request.caller().id());
    return HandlerResponse.ok(PayoutSettingsView.of(found, market, request.now()));
  }
}
