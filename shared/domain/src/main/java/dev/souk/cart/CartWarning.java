package dev.souk.cart;

import dev.souk.money.Money;

/// What a shopper is told of a line beside the line itself.
public sealed interface CartWarning {
  CartLine line();

  /// Another price than when the shopper last looked; told once.
  record PriceChanged(CartLine line, Money now) implements CartWarning {}

  /// No longer on sale; told for as long as it is in the cart.
  record NotOnSale(CartLine line) implements CartWarning {}

  /// Fewer in stock than the cart holds; told for as long as that is so.
  record InsufficientStock(CartLine line, int available) implements CartWarning {}

  /// Of what another cart brought, some stayed behind.
  ///
  /// @param line as the other cart had it
  /// @param quantity what the cart holds now
  record Reduced(CartLine line, int quantity) implements CartWarning {}

  /// What another cart brought could not be taken in at all.
  record Dropped(CartLine line) implements CartWarning {}
}
