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

/// Ends the pause of a seller's payouts.
public final class ResumePayouts extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/admin/sellers/{id}/payouts/resume",
              RouteAccess.ADMIN,
              ResumePayouts.class)
          .summary("Resume a seller's payouts (admin)")
          .description(
              "Those that wait are tried again within a day, or at once by a retry. A repeat changes"
                  + " nothing.")
          .returns(PayoutSettingsView.class)
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.PAYOUTS, ItemType.SELLER)
          .writes(ItemType.PAYOUTS, ItemType.AUDIT);

  private final PayoutModeration moderation;

  public ResumePayouts() {
    this(CloudWiring.httpDependencies(), new PayoutModeration());
  }

  ResumePayouts(HttpDependencies dependencies, PayoutModeration moderation) {
    super(ROUTE, dependencies);
    this.moderation = moderation;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return moderation.changed(
        request,
        "PAYOUTS_RESUMED",
        settings -> settings.isPaused() ? settings.resumed(request.now()) : settings);
  }
}
