package dev.souk.addresses;

import dev.souk.fault.Stale;
import dev.souk.once.Once;
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
  public synchronized void save(AddressBook changed, Once once) {
    if (of(changed.owner()).version() != changed.version() - 1) {
      throw new Stale();
    }
    books.put(changed.owner(), changed);
  }
}
