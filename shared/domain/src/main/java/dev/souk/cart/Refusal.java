package dev.souk.cart;

/// Why something may not be put in a cart.
public sealed interface Refusal {
  /// There is not as much in stock.
  ///
  /// @param available units that can be sold now
  /// @param held how many of them the cart holds already, as far as was looked
  record NotInStock(int available, int held) implements Refusal {}

  /// @param limit of one line
  record TooMany(int limit, int held) implements Refusal {}

  /// @param limit of lines
  record Full(int limit) implements Refusal {}

  /// @param currency of what the cart holds
  record OtherCurrency(String currency) implements Refusal {}
}
