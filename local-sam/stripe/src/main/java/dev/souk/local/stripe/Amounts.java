package dev.souk.local.stripe;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/// Minor units in words: `1290` `eur` is `€12.90`.
final class Amounts {
  private Amounts() {}

  static String text(long minor, String code) {
    var currency = Currency.getInstance(code.toUpperCase(Locale.ROOT));
    var digits = Math.max(0, currency.getDefaultFractionDigits());
    var amount = BigDecimal.valueOf(Math.abs(minor), digits);
    var symbol =
        switch (currency.getCurrencyCode()) {
          case "EUR" -> "€";
          case "USD" -> "$";
          case "GBP" -> "£";
          case "JPY" -> "¥";
          default -> currency.getCurrencyCode() + " ";
        };
    return (minor < 0 ? "−" : "")
        + symbol
        + String.format(Locale.ROOT, "%,." + digits + "f", amount);
  }
}
