package dev.souk.addresses;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Address books in memory")
class InMemoryAddressBooksTest implements AddressBooksContract {
  private final AddressBooks books = new InMemoryAddressBooks();

  @Override
  public AddressBooks books() {
    return books;
  }
}
