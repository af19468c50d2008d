package dev.souk.addresses;

import java.time.Instant;

/// A place in someone's address book.
///
/// @param isDefault whether it is the one to take when none is named
public record Address(
    String id,
    PostalAddress place,
    boolean isDefault,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  Address at(PostalAddress next, Instant now) {
    return new Address(id, next, isDefault, version + 1, createdAt, now);
  }

  /// The same unless it changes.
  Address isDefault(boolean next, Instant now) {
    return isDefault == next ? this : new Address(id, place, next, version + 1, createdAt, now);
  }
}
