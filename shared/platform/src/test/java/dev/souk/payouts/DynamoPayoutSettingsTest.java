package dev.souk.payouts;

import dev.souk.store.MarketTables;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Payout settings in the table")
class DynamoPayoutSettingsTest implements PayoutSettingsContract {
  private final PayoutSettingsRecords records = new DynamoPayoutSettings(MarketTables.fresh());

  @Override
  public PayoutSettingsRecords records() {
    return records;
  }
}
