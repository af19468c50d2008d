package dev.souk.accounts;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Accounts in memory")
class InMemoryAccountsTest
    implements AccountsContract, ChallengesContract, SessionsContract, StandingsContract {
  private final InMemoryAccounts all = new InMemoryAccounts();

  @Override
  public Accounts accounts() {
    return all;
  }

  @Override
  public Challenges challenges() {
    return all;
  }

  @Override
  public Sessions sessions() {
    return all;
  }

  @Override
  public Standings standings() {
    return all;
  }
}
