package dev.souk.addresses;

import java.time.Instant;

/// A place in someone's address book.
///
/// @param usual whether it is the one to take when none is named
public record Address(
    String id, Place place, boolean usual, long version, Instant createdAt, Instant updatedAt) {

  Address at(Place next, Instant now) {
    return new Address(id, next, usual, version + 1, createdAt, now);
  }

  /// The same unless it changes.
  Address usual(boolean next, Instant now) {
    return usual == next ? this : new Address(id, place, next, version + 1, createdAt, now);
  }
}
