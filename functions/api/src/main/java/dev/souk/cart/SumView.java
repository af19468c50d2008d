package dev.souk.cart;

import dev.souk.json.Says;
import dev.souk.money.Money;

/// A sum of prices, which may be larger than any price.
@Says("A sum of money.")
public record SumView(
    @Says(value = "In the currency's minor unit (ISO 4217).", example = "2580") long amount,
    @Says(value = "ISO 4217 code.", example = "EUR") String currency) {
  public static SumView of(Money money) {
    return new SumView(money.amount(), money.currency());
  }
}
