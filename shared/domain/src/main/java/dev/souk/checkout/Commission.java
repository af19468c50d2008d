package dev.souk.checkout;

import dev.souk.money.BasisPoints;
import dev.souk.money.Money;

/// What the market keeps of what is sold on it.
public record Commission(BasisPoints rate) {
  /// What it keeps of a line, rounded half up.
  ///
  /// @param sold what the line costs at the seller's price, its discount taken off
  public Money on(Money sold) {
    return rate.of(sold);
  }
}
