package dev.souk.shipping;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Shipping options in memory")
class InMemoryShippingProfilesTest implements ShippingProfilesContract {
  private final ShippingProfiles books = new InMemoryShippingProfiles();

  @Override
  public ShippingProfiles books() {
    return books;
  }
}
