package dev.souk.money;

import java.math.BigInteger;

/// A part of a whole in hundredths of a percent: 1,900 is 19 %. What it comes to is rounded half up
/// to the minor unit.
public record BasisPoints(int points) {
  public static final int WHOLE = 10_000;

  public BasisPoints {
    if (points < 0 || points > WHOLE) {
      throw new IllegalArgumentException("a part is 0 to " + WHOLE + " basis points");
    }
  }

  /// The part of a sum, which is not below zero.
  public Money of(Money sum) {
    return new Money(part(sum.amount(), WHOLE), sum.currency());
  }

  /// The part of a sum that is paid on top of it: rounded half up to what can be paid in its
  /// currency ([PaymentCurrency#step()]).
  public Money addedTo(Money sum) {
    var step = PaymentCurrency.step(sum.currency());
    return new Money(part(sum.amount(), WHOLE * step) * step, sum.currency());
  }

  /// What of a sum was put on it, if this much was: the tax in a price with tax.
  public Money within(Money sum) {
    return new Money(part(sum.amount(), WHOLE + points), sum.currency());
  }

  private long part(long amount, long whole) {
    var twice = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(2L * points));
    var half = BigInteger.valueOf(whole);
    return twice.add(half).divide(half.shiftLeft(1)).longValueExact();
  }
}
