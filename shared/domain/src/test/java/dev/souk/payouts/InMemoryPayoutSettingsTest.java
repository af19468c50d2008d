package dev.souk.payouts;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Payout settings in memory")
class InMemoryPayoutSettingsTest implements PayoutSettingsContract {
  private final PayoutSettingsRecords records = new InMemoryPayoutSettingsRecords();

  @Override
  public PayoutSettingsRecords records() {
    return records;
  }
}
