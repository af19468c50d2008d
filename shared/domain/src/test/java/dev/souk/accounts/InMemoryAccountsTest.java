package dev.souk.accounts;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Accounts in memory")
class InMemoryAccountsTest
    implements AccountsContract,
        EmailChallengesContract,
        SessionsContract,
        SellerSuspensionsContract {
  private final InMemoryAccounts all = new InMemoryAccounts();

  @Override
  public Accounts accounts() {
    return all;
  }

  @Override
  public EmailChallenges challenges() {
    return all;
  }

  @Override
  public Sessions sessions() {
    return all;
  }

  @Override
  public SellerSuspensions standings() {
    return all;
  }
}
