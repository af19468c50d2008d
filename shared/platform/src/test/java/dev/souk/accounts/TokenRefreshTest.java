package dev.souk.accounts;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

@DisplayName("Renewing a session")
class TokenRefreshTest {
  @Nested
  @DisplayName("in memory")
  class InMemory implements TokenRefreshContract {
    private final InMemoryAccounts all = new InMemoryAccounts();

    @Override
    public Sessions sessions() {
      return all;
    }
  }

  @Nested
  @DisplayName("in the table")
  class InTheTable implements TokenRefreshContract {
    private final Sessions sessions = new DynamoSessions(TestAccountTable.fresh());

    @Override
    public Sessions sessions() {
      return sessions;
    }
  }
}
