package dev.souk.payouts;

import dev.souk.error.InvalidValueException;
import dev.souk.error.StaleVersionException;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.json.Description;
import dev.souk.json.IntegerRange;
import dev.souk.json.TextLength;
import dev.souk.money.Money;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import org.jspecify.annotations.Nullable;

/// A seller says when they are paid without asking.
public final class SetPayoutSchedule extends HttpFunction<SetPayoutSchedule.Body> {

  public static final Route ROUTE =
      Route.of(RouteMethod.PUT, GetPayoutSettings.PATH, RouteAccess.SELLER, SetPayoutSchedule.class)
          .summary("Set your payout schedule")
          .description(
              "From now on a payout of all that is available starts by itself on each payout day,"
                  + " once your payout account receives money and the minimum is reached; what is"
                  + " less waits for the next. You may request one on any day. Without `interval`"
                  + " the marketplace's schedule counts. Send `If-Match: \"0\"` the first time.")
          .requestBody(Body.class)
          .returns(PayoutSettingsView.class)
          .needsIfMatch()
          .reads(ItemType.PAYOUTS)
          .writes(ItemType.PAYOUTS);

  @Description("When payouts start by themselves.")
  public record Body(
      @Description(
              value = "`onRequest`, `daily`, `weekly` or `monthly`; the marketplace's without it.",
              example = "weekly")
          @Nullable PayoutInterval interval,
      @Description("Minimum total of such a payout; needs an `interval`.")
          @Nullable Minimum minimum) {}

  @Description("The least amount of a payout.")
  public record Minimum(
      @Description(value = "In minor units.", example = "1000")
          @IntegerRange(min = 1, max = 99_999_999)
          long amount,
      @Description(value = "ISO 4217 code.", example = "EUR") @TextLength(pattern = "[A-Z]{3}")
          String currency) {}

  private final PayoutSettingsRecords settings;
  private final PayoutSchedule market;

  public SetPayoutSchedule() {
    this(
        CloudWiring.httpDependencies(),
        PayoutWiring.payoutSettings(),
        PayoutWiring.marketSchedule());
  }

  SetPayoutSchedule(
      HttpDependencies dependencies, PayoutSettingsRecords settings, PayoutSchedule market) {
    super(ROUTE, dependencies);
    this.settings = settings;
    this.market = market;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Body> request) {
    var schedule = schedule(request.body());
    var present = settings.of(request.caller().id());
    if (!request.expectsVersion(present.version())) {
      throw new StaleVersionException();
    }
    var changed = present.scheduled(schedule, request.now());
    settings.save(changed, null);
    return HandlerResponse.ok(PayoutSettingsView.of(changed, market, request.now()));
  }

  private static @Nullable PayoutSchedule schedule(Body body) {
    var interval = body.interval();
    var minimum = body.minimum();
    if (interval == null) {
      if (minimum != null) {
        throw new InvalidValueException("/minimum", "range", "is not without an interval");
      }
      return null;
    }
    return new PayoutSchedule(
        interval, minimum == null ? null : new Money(minimum.amount(), minimum.currency()));
  }
}
