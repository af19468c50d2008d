package dev.souk.payments;

import dev.souk.money.Money;
import dev.souk.money.PaymentCurrency;
import java.util.Locale;

/// Amounts as Stripe counts them, which is not for every currency as ISO 4217 does (Stripe,
/// "Supported currencies"). Every amount that is sent to Stripe or read from it goes through here.
final class StripeAmounts {
  private StripeAmounts() {}

  /// @throws IllegalArgumentException when Stripe has no number for it
  static long of(Money money) {
    return PaymentCurrency.find(money.currency())
        .orElseThrow(
            () -> new IllegalArgumentException("nothing can be paid in " + money.currency()))
        .toProvider(money.amount());
  }

  /// The currency as Stripe writes it.
  static String currency(Money money) {
    return money.currency().toLowerCase(Locale.ROOT);
  }

  /// What Stripe tells. In a currency nothing of ours can be paid in, it is as Stripe counts it.
  ///
  /// @param currency as Stripe writes it
  /// @throws IllegalArgumentException when it is a fraction of the currency's minor unit
  static Money money(long amount, String currency) {
    var code = currency.toUpperCase(Locale.ROOT);
    return new Money(
        PaymentCurrency.find(code).map(each -> each.fromProvider(amount)).orElse(amount), code);
  }
}
