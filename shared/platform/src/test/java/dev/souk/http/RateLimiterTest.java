package dev.souk.http;

import dev.souk.accounts.TestAccountTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

@DisplayName("Limits")
class RateLimiterTest {
  @Nested
  @DisplayName("in memory")
  class InMemory implements RateLimiterContract {
    private final RateLimiter rateLimiter = new InMemoryRateLimiter();

    @Override
    public RateLimiter limits() {
      return rateLimiter;
    }
  }

  @Nested
  @DisplayName("in the table")
  class InTheTable implements RateLimiterContract {
    private final RateLimiter rateLimiter = new DynamoRateLimiter(TestAccountTable.fresh());

    @Override
    public RateLimiter limits() {
      return rateLimiter;
    }
  }
}
