package dev.souk.addresses;

import dev.souk.error.StaleVersionException;
import dev.souk.idempotency.Idempotency;
import java.util.HashMap;
import java.util.Map;

/// Address books for as long as the process lives; each save counts, whatever its mark.
public final class InMemoryAddressBooks implements AddressBooks {
  private final Map<String, AddressBook> books = new HashMap<>();

  @Override
  public synchronized AddressBook of(String accountId) {
    return books.getOrDefault(accountId, AddressBook.empty(accountId));
  }

  @Override
  public synchronized void save(AddressBook changed, Idempotency idempotency) {
    if (of(changed.owner()).version() != changed.version() - 1) {
      throw new StaleVersionException();
    }
    books.put(changed.owner(), changed);
  }
}
