package dev.souk.http;

import dev.souk.accounts.AccountTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

@DisplayName("Limits")
class LimitsTest {
  @Nested
  @DisplayName("in memory")
  class InMemory implements LimitsContract {
    private final Limits limits = new InMemoryLimits();

    @Override
    public Limits limits() {
      return limits;
    }
  }

  @Nested
  @DisplayName("in the table")
  class InTheTable implements LimitsContract {
    private final Limits limits = new DynamoLimits(AccountTable.fresh());

    @Override
    public Limits limits() {
      return limits;
    }
  }
}
