package dev.souk.payouts;

import dev.souk.accounts.AccountFixtures;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Accounts of a payment provider in memory")
class InMemoryConnectedAccountsTest implements ConnectedAccountsContract {
  private final InMemoryConnectedAccounts provider =
      new InMemoryConnectedAccounts(() -> AccountFixtures.NOON);

  @Override
  public ConnectedAccounts provider() {
    return provider;
  }

  @Override
  public Instant now() {
    return AccountFixtures.NOON;
  }

  @Override
  public void completes(String accountId) {
    provider.completes(accountId);
  }

  @Override
  public void isRejected(String accountId) {
    provider.isRejected(accountId);
  }
}
