package dev.souk.payouts;

import dev.souk.store.MarketTables;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Payouts in the table")
class DynamoPayoutsTest implements PayoutsContract {
  private final Payouts payouts = new DynamoPayouts(MarketTables.fresh());

  @Override
  public Payouts payouts() {
    return payouts;
  }
}
