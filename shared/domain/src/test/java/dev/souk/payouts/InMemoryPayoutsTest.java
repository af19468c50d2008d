package dev.souk.payouts;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Payouts in memory")
class InMemoryPayoutsTest implements PayoutsContract {
  private final Payouts payouts = new InMemoryPayouts();

  @Override
  public Payouts payouts() {
    return payouts;
  }
}
