package dev.souk.money;

import java.util.Currency;

/// The currencies of ISO 4217 that money can be paid in.
public final class Currencies {
  private Currencies() {}

  /// Whether a text is the code of a currency that has a minor unit: precious metals, funds for
  /// testing and the like have none.
  public static boolean known(String code) {
    return code.length() == 3
        && Currency.getAvailableCurrencies().stream()
            .anyMatch(each ->
                each.getCurrencyCode().equals(code) && each.getDefaultFractionDigits() >= 0);
  }
}
