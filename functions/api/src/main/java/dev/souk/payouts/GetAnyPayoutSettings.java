package dev.souk.payouts;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// A seller's payout settings, to an admin.
public final class GetAnyPayoutSettings extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.GET,
              "/api/v1/admin/sellers/{id}/payout-settings",
              RouteAccess.ADMIN,
              GetAnyPayoutSettings.class)
          .summary("Retrieve a seller's payout settings (admin)")
          .description("The schedule, the pause and the reserve.")
          .returns(PayoutSettingsView.class)
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.PAYOUTS, ItemType.SELLER);

  private final PayoutModeration moderation;

  public GetAnyPayoutSettings() {
    this(CloudWiring.httpDependencies(), new PayoutModeration());
  }

  GetAnyPayoutSettings(HttpDependencies dependencies, PayoutModeration moderation) {
    super(ROUTE, dependencies);
    this.moderation = moderation;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return moderation.read(request);
  }
}
