package dev.souk.money;

import dev.souk.error.InvalidValueException;
import dev.souk.json.Description;
import dev.souk.json.IntegerRange;
import dev.souk.json.TextLength;

/// Money as the API writes it.
@Description("An amount of money.")
public record MoneyView(
    @Description(value = "In the currency's minor unit (ISO 4217).", example = "1290")
        @IntegerRange(max = 99_999_999_999L)
        long amount,
    @Description(value = "ISO 4217 code.", example = "EUR")
        @TextLength(min = 3, max = 3, pattern = "[A-Z]{3}")
        String currency) {
  public static MoneyView of(Money money) {
    return new MoneyView(money.amount(), money.currency());
  }

  /// @param at where it stands in the request
  /// @throws InvalidValueException when nothing can be paid in the currency, or not so small a
  ///   fraction of it
  public Money money(String at) {
    var known =
        PaymentCurrency.find(currency)
            .orElseThrow(() ->
                new InvalidValueException(
                    at + "/currency", "currency", "is not a supported currency"));
    if (amount % known.step() != 0) {
      throw new InvalidValueException(
          at + "/amount",
          "step",
          "must be a multiple of %d in %s".formatted(known.step(), currency));
    }
    return new Money(amount, currency);
  }
}
