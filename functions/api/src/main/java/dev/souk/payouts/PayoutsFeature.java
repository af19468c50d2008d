package dev.souk.payouts;

import dev.souk.route.Feature;

/// The functions of this package, in the order of the reference.
public final class PayoutsFeature {
  public static final Feature FEATURE =
      Feature.of(
          "payouts",
          "How sellers are paid.",
          GetPayoutAccount.ROUTE,
          RequestPayout.ROUTE,
          ListPayouts.ROUTE,
          GetPayout.ROUTE,
          GetPayoutSettings.ROUTE,
          SetPayoutSchedule.ROUTE,
          StartPayouts.SCHEDULE,
          ListAnyPayouts.ROUTE,
          RetryPayout.ROUTE,
          GetAnyPayoutSettings.ROUTE,
          PausePayouts.ROUTE,
          ResumePayouts.ROUTE,
          SetPayoutReserve.ROUTE);

  private PayoutsFeature() {}
}
