package dev.souk.cart;

/// Why something may not be put in a cart.
public sealed interface CartRejection {
  /// There is not as much in stock.
  ///
  /// @param available units that can be sold now
  /// @param held how many of them the cart holds already, as far as was looked
  record InsufficientStock(int available, int held) implements CartRejection {}

  /// @param limit of one line
  record QuantityLimitExceeded(int limit, int held) implements CartRejection {}

  /// @param limit of lines
  record LineLimitExceeded(int limit) implements CartRejection {}

  /// @param currency of what the cart holds
  record CurrencyMismatch(String currency) implements CartRejection {}
}
