package dev.souk.payouts;

import dev.souk.wiring.CloudWiring;
import dev.souk.wiring.EnvironmentSetting;

/// What functions know payouts and payout accounts by, in the cloud. As [CloudWiring].
public final class PayoutWiring {
  private PayoutWiring() {}

  public static PayoutAccounts payoutAccounts() {
    return new DynamoPayoutAccounts(CloudWiring.table());
  }

  public static PayoutSettingsRecords payoutSettings() {
    return new DynamoPayoutSettings(CloudWiring.table());
  }

  /// When sellers are paid who have set no schedule of their own.
  ///
  /// @throws IllegalArgumentException when the setting is none
  public static PayoutSchedule marketSchedule() {
    return PayoutSchedule.parse(EnvironmentSetting.SOUK_PAYOUT_SCHEDULE.value());
  }

  public static Payouts payouts() {
    return new DynamoPayouts(CloudWiring.table());
  }
}
