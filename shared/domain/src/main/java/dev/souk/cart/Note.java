package dev.souk.cart;

import dev.souk.money.Money;

/// What a shopper is told of a line beside the line itself.
public sealed interface Note {
  Line line();

  /// Another price than when the shopper last looked; told once.
  record PriceChanged(Line line, Money now) implements Note {}

  /// No longer on sale; told for as long as it is in the cart.
  record NotOnSale(Line line) implements Note {}

  /// Fewer in stock than the cart holds; told for as long as that is so.
  record FewerInStock(Line line, int available) implements Note {}

  /// Of what another cart brought, some stayed behind.
  ///
  /// @param line as the other cart had it
  /// @param quantity what the cart holds now
  record Lowered(Line line, int quantity) implements Note {}

  /// What another cart brought could not be taken in at all.
  record LeftOut(Line line) implements Note {}
}
