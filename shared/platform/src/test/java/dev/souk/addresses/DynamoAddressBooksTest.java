package dev.souk.addresses;

import dev.souk.accounts.AccountTable;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Address books in the table")
class DynamoAddressBooksTest implements AddressBooksContract {
  private final AddressBooks books = new DynamoAddressBooks(AccountTable.fresh());

  @Override
  public AddressBooks books() {
    return books;
  }
}
