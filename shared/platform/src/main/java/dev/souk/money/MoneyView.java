package dev.souk.money;

import dev.souk.fault.Invalid;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.json.Whole;

/// Money as the API writes it.
@Says("An amount of money.")
public record MoneyView(
    @Says(value = "In the currency's minor unit (ISO 4217).", example = "1290")
        @Whole(max = 99_999_999_999L)
        long amount,
    @Says(value = "ISO 4217 code.", example = "EUR") @Text(min = 3, max = 3, pattern = "[A-Z]{3}")
        String currency) {
  public static MoneyView of(Money money) {
    return new MoneyView(money.amount(), money.currency());
  }

  /// @param at where it stands in the request
  /// @throws Invalid when nothing can be paid in the currency, or not so small a fraction of it
  public Money money(String at) {
    var known =
        PaymentCurrency.find(currency)
            .orElseThrow(() ->
                new Invalid(at + "/currency", "currency", "is not a currency that can be paid in"));
    if (amount % known.step() != 0) {
      throw new Invalid(
          at + "/amount",
          "step",
          "is a multiple of %d: no smaller part of %s can be paid"
              .formatted(known.step(), currency));
    }
    return new Money(amount, currency);
  }
}
