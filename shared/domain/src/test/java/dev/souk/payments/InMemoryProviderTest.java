package dev.souk.payments;

import dev.souk.accounts.People;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A payment provider in memory")
class InMemoryProviderTest implements CheckoutsContract {
  private final Provider provider = new InMemoryProvider(People.NOON);

  @Override
  public Provider provider() {
    return provider;
  }
}
