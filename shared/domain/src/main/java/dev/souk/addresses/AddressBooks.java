package dev.souk.addresses;

import dev.souk.idempotency.Idempotency;

/// Where address books are kept.
public interface AddressBooks {
  /// The account's book, empty when there is none yet.
  AddressBook of(String accountId);

  /// Keeps a changed book.
  ///
  /// @throws StaleVersionException when the book is no longer at the version before `changed`: of
  ///   many changes of one read, one is kept
  void save(AddressBook changed, Idempotency idempotency);
}
