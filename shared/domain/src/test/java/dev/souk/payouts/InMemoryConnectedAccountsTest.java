package dev.souk.payouts;

import dev.souk.accounts.People;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Accounts of a payment provider in memory")
class InMemoryConnectedAccountsTest implements ConnectedAccountsContract {
  private final InMemoryConnectedAccounts provider =
      new InMemoryConnectedAccounts(() -> People.NOON);

  @Override
  public ConnectedAccounts provider() {
    return provider;
  }

  @Override
  public Instant now() {
    return People.NOON;
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
