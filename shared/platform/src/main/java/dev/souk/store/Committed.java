package dev.souk.store;

import java.util.Optional;

/// What became of a write or a transaction.
public sealed interface Committed {
  record Done() implements Committed {}

  /// Nothing was written, because this write's condition did not hold.
  ///
  /// @param index of the write in the order they were given
  /// @param found the item as it is, empty when there is none
  record Refused(int index, Optional<Item> found) implements Committed {}

  /// @throws dev.souk.fault.Stale when refused
  default void orStale() {
    if (this instanceof Refused) {
      throw new dev.souk.fault.Stale();
    }
  }
}
