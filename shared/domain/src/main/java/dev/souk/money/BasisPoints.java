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
    return part(sum, WHOLE);
  }

  /// What of a sum was put on it, if this much was: the tax in a price with tax.
  public Money within(Money sum) {
    return part(sum, WHOLE + points);
  }

  private Money part(Money sum, int whole) {
    var twice = BigInteger.valueOf(sum.amount()).multiply(BigInteger.valueOf(2L * points));
    var half = BigInteger.valueOf(whole);
    return new Money(twice.add(half).divide(half.shiftLeft(1)).longValueExact(), sum.currency());
  }
}
