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
  /// @throws Invalid when there is no such currency
  public Money money(String at) {
    return new Money(amount, currency(currency, at + "/currency"));
  }

  /// A currency of a request.
  ///
  /// @throws Invalid when there is no such currency
  public static String currency(String code, String at) {
    if (!Currencies.known(code)) {
      throw new Invalid(at, "currency", "is not a currency of ISO 4217");
    }
    return code;
  }
}
