package dev.souk.payouts;

import dev.souk.wiring.CloudWiring;

/// What functions know payouts and payout accounts by, in the cloud. As [CloudWiring].
public final class PayoutWiring {
  private PayoutWiring() {}

  public static PayoutAccounts payoutAccounts() {
    return new DynamoPayoutAccounts(CloudWiring.table());
  }

  public static Payouts payouts() {
    return new DynamoPayouts(CloudWiring.table());
  }
}
