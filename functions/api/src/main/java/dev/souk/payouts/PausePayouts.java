package dev.souk.payouts;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.json.Description;
import dev.souk.json.TextLength;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// Pauses a seller's payouts.
public final class PausePayouts extends HttpFunction<PausePayouts.Body> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/admin/sellers/{id}/payouts/pause",
              RouteAccess.ADMIN,
              PausePayouts.class)
          .summary("Pause a seller's payouts (admin)")
          .description(
              "No transfer is requested from now on and no payout starts; one that is under way waits. The"
                  + " seller reads the reason. A repeat with the same reason changes nothing.")
          .requestBody(Body.class)
          .returns(PayoutSettingsView.class)
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.PAYOUTS, ItemType.SELLER)
          .writes(ItemType.PAYOUTS, ItemType.AUDIT);

  @Description("Why payouts are paused.")
  public record Body(
      @Description(
              value = "Reason, shown to the seller.",
              example = "We are looking into a complaint.")
          @TextLength(max = 500)
          String reason) {}

  private final PayoutModeration moderation;

  public PausePayouts() {
    this(CloudWiring.httpDependencies(), new PayoutModeration());
  }

  PausePayouts(HttpDependencies dependencies, PayoutModeration moderation) {
    super(ROUTE, dependencies);
    this.moderation = moderation;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<PausePayouts.Body> request) {
    var reason = request.body().reason();
    return moderation.changed(
        request,
        "PAYOUTS_PAUSED",
        settings ->
            settings.pause() != null && settings.pause().reason().equals(reason)
                ? settings
                : settings.paused(reason, request.now()));
  }
}
