package dev.souk.coupons;

import dev.souk.money.Money;
import dev.souk.money.PaymentCurrency;
import java.math.BigInteger;

/// How much cheaper something gets.
public sealed interface Discount {
  /// @param basisPoints 10,000 is all of it
  record Percentage(int basisPoints) implements Discount {
    public static final int WHOLE = 10_000;

    public Percentage {
      if (basisPoints < 1 || basisPoints > WHOLE) {
        throw new IllegalArgumentException("a percentage is 1 to " + WHOLE + " basis points");
      }
    }
  }

  /// So much, once an order, or all of it when it costs less.
  record Fixed(Money amount) implements Discount {
    public Fixed {
      if (amount.amount() < 1) {
        throw new IllegalArgumentException("a fixed discount is at least 1");
      }
    }
  }

  /// What comes off a sum in the same currency; a percentage is rounded down to what can be paid.
  default Money off(Money sum) {
    return switch (this) {
      case Percentage(var basisPoints) -> new Money(part(sum, basisPoints), sum.currency());
      case Fixed(var amount) -> new Money(Math.min(amount.amount(), sum.amount()), sum.currency());
    };
  }

  private static long part(Money sum, int basisPoints) {
    var step = BigInteger.valueOf(PaymentCurrency.step(sum.currency()));
    return BigInteger.valueOf(sum.amount())
        .multiply(BigInteger.valueOf(basisPoints))
        .divide(BigInteger.valueOf(Percentage.WHOLE).multiply(step))
        .multiply(step)
        .longValueExact();
  }
}
