package dev.souk.accounts;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

@DisplayName("Renewing a session")
class RenewalTest {
  @Nested
  @DisplayName("in memory")
  class InMemory implements RenewalContract {
    private final InMemoryAccounts all = new InMemoryAccounts();

    @Override
    public Sessions sessions() {
      return all;
    }
  }

  @Nested
  @DisplayName("in the table")
  class InTheTable implements RenewalContract {
    private final Sessions sessions = new DynamoSessions(AccountTable.fresh());

    @Override
    public Sessions sessions() {
      return sessions;
    }
  }
}
