package dev.souk.store;

import java.util.Optional;

/// What became of a write or a transaction.
public sealed interface WriteResult {
  record Written() implements WriteResult {}

  /// Nothing was written, because this write's condition did not hold.
  ///
  /// @param index of the write in the order they were given
  /// @param found the item as it is, empty when there is none
  record ConditionFailed(int index, Optional<TableItem> found) implements WriteResult {}

  /// @throws dev.souk.error.StaleVersionException when refused
  default void orThrowStale() {
    if (this instanceof ConditionFailed) {
      throw new dev.souk.error.StaleVersionException();
    }
  }
}
