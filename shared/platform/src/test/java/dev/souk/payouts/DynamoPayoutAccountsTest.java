package dev.souk.payouts;

import dev.souk.store.MarketTables;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Payout accounts in the table")
class DynamoPayoutAccountsTest implements PayoutAccountsContract {
  private final PayoutAccounts accounts = new DynamoPayoutAccounts(MarketTables.fresh());

  @Override
  public PayoutAccounts accounts() {
    return accounts;
  }
}
