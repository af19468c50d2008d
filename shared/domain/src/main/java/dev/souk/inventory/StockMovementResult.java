package dev.souk.inventory;

/// What became of a movement.
public sealed interface StockMovementResult {
  record Done() implements StockMovementResult {}

  /// There is no such variant of this seller's.
  record NotFound() implements StockMovementResult {}

  /// More was to go than there is.
  record InsufficientStock(int available) implements StockMovementResult {}

  /// The stock would pass what one variant can have.
  record LimitExceeded(int limit) implements StockMovementResult {}

  /// The stock changed after it was counted against.
  record Conflict() implements StockMovementResult {}
}
