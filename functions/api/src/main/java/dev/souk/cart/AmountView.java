package dev.souk.cart;

import dev.souk.json.Description;
import dev.souk.money.Money;

/// A sum of prices, which may be larger than any price.
@Description("A sum of money.")
public record AmountView(
    @Description(value = "In the currency's minor unit (ISO 4217).", example = "2580") long amount,
    @Description(value = "ISO 4217 code.", example = "EUR") String currency) {
  public static AmountView of(Money money) {
    return new AmountView(money.amount(), money.currency());
  }
}
