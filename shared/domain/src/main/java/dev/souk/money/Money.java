package dev.souk.money;

import java.math.BigDecimal;

/// An amount in the minor unit of its currency (ISO 4217): 1290 EUR is 12.90 euros.
public record Money(long amount, String currency) {

  public Money {
    if (currency.length() != 3 || !currency.chars().allMatch(each -> each >= 'A' && each <= 'Z')) {
      throw new IllegalArgumentException("a currency is three capital letters");
    }
  }

  /// @throws ArithmeticException when the sum does not fit
  /// @throws IllegalArgumentException when the currencies differ
  public Money plus(Money other) {
    return new Money(Math.addExact(amount, same(other).amount), currency);
  }

  /// @throws ArithmeticException when the difference does not fit
  /// @throws IllegalArgumentException when the currencies differ
  public Money minus(Money other) {
    return new Money(Math.subtractExact(amount, same(other).amount), currency);
  }

  public Money times(int quantity) {
    return new Money(Math.multiplyExact(amount, quantity), currency);
  }

  /// As it is written: `12.90 EUR`, `500 JPY`, `1.230 KWD`.
  public String text() {
    var digits = PaymentCurrency.find(currency).map(PaymentCurrency::fractionDigits).orElse(0);
    return BigDecimal.valueOf(amount, digits).toPlainString() + " " + currency;
  }

  private Money same(Money other) {
    if (!other.currency.equals(currency)) {
      throw new IllegalArgumentException("amounts of two currencies");
    }
    return other;
  }
}
