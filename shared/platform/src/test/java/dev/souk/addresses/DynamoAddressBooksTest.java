package dev.souk.addresses;

import dev.souk.accounts.TestAccountTable;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Address books in the table")
class DynamoAddressBooksTest implements AddressBooksContract {
  private final AddressBooks books = new DynamoAddressBooks(TestAccountTable.fresh());

  @Override
  public AddressBooks books() {
    return books;
  }
}
