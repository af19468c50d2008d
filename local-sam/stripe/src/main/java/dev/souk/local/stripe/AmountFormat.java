package dev.souk.local.stripe;

import java.math.BigDecimal;
import java.util.Locale;

/// Amounts in Stripe's unit in words: `1290` `eur` is `€12.90`.
final class AmountFormat {
  private AmountFormat() {}

  static String text(long minor, String code) {
    var digits = PresentmentCurrency.decimals(code);
    var amount = BigDecimal.valueOf(Math.abs(minor), digits);
    var symbol =
        switch (code) {
          case "eur" -> "€";
          case "usd" -> "$";
          case "gbp" -> "£";
          case "jpy" -> "¥";
          default -> code.toUpperCase(Locale.ROOT) + " ";
        };
    return (minor < 0 ? "−" : "")
        + symbol
        + String.format(Locale.ROOT, "%,." + digits + "f", amount);
  }
}
