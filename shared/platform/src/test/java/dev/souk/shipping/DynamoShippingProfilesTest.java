package dev.souk.shipping;

import dev.souk.store.MarketTables;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Shipping options in the table")
class DynamoShippingProfilesTest implements ShippingProfilesContract {
  private final ShippingProfiles books = new DynamoShippingProfiles(MarketTables.fresh());

  @Override
  public ShippingProfiles books() {
    return books;
  }
}
