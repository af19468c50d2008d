package dev.souk.inventory;

/// What became of a movement.
public sealed interface Moved {
  record Done() implements Moved {}

  /// There is no such variant of this seller's.
  record NotThere() implements Moved {}

  /// More was to go than there is.
  record InsufficientStock(int available) implements Moved {}

  /// The stock would pass what one variant can have.
  record TooMuch(int limit) implements Moved {}

  /// The stock changed after it was counted against.
  record Overtaken() implements Moved {}
}
