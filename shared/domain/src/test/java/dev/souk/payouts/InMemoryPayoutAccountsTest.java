package dev.souk.payouts;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Payout accounts in memory")
class InMemoryPayoutAccountsTest implements PayoutAccountsContract {
  private final PayoutAccounts accounts = new InMemoryPayoutAccounts();

  @Override
  public PayoutAccounts accounts() {
    return accounts;
  }
}
