package dev.souk.payments;

import dev.souk.accounts.AccountFixtures;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A payment provider in memory")
class InMemoryPaymentProviderTest implements CheckoutSessionsContract {
  private final TestPaymentProvider provider = new InMemoryPaymentProvider(AccountFixtures.NOON);

  @Override
  public TestPaymentProvider provider() {
    return provider;
  }
}
