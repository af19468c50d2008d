package dev.souk.payouts;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.json.Description;
import dev.souk.json.IntegerRange;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.util.Objects;

/// Sets what is held back of a seller's earnings.
public final class SetPayoutReserve extends HttpFunction<SetPayoutReserve.Body> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.PUT,
              "/api/v1/admin/sellers/{id}/payout-reserve",
              RouteAccess.ADMIN,
              SetPayoutReserve.class)
          .summary("Set a seller's rolling reserve (admin)")
          .description(
              "The share is held back of each earning that becomes available from now on, and becomes"
                  + " available itself when its days have passed. Refunds take of what is available"
                  + " first, then of the reserve. With 0 basis points nothing more is held back. A"
                  + " repeat changes nothing.")
          .requestBody(Body.class)
          .returns(PayoutSettingsView.class)
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.PAYOUTS, ItemType.SELLER)
          .writes(ItemType.PAYOUTS, ItemType.AUDIT);

  @Description("What is held back of each earning.")
  public record Body(
      @Description(value = "Of the earning, in basis points: 1000 is 10 %.", example = "1000")
          @IntegerRange(min = 0, max = 10_000)
          int basisPoints,
      @Description(value = "For so many days.", example = "90")
          @IntegerRange(min = 1, max = PayoutSettings.ReserveTerms.MAX_DAYS)
          int days) {}

  private final PayoutModeration moderation;

  public SetPayoutReserve() {
    this(CloudWiring.httpDependencies(), new PayoutModeration());
  }

  SetPayoutReserve(HttpDependencies dependencies, PayoutModeration moderation) {
    super(ROUTE, dependencies);
    this.moderation = moderation;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<SetPayoutReserve.Body> request) {
    var body = request.body();
    var terms =
        body.basisPoints() == 0
            ? null
            : new PayoutSettings.ReserveTerms(body.basisPoints(), body.days());
    return moderation.changed(
        request,
        "PAYOUT_RESERVE_SET",
        settings ->
            Objects.equals(settings.reserve(), terms)
                ? settings
                : settings.reserving(terms, request.now()));
  }
}
