package dev.souk.money;

/// How the payment provider counts a currency, beside the minor unit of ISO 4217 that [Money] is
/// in. The source of each is Stripe's page "Supported currencies", by its sections.
enum ProviderMinorUnit {
  /// Hundredths on both sides: 1290 EUR is sent as 1290 ("Minor units in API amounts").
  TWO_DECIMAL(2, 2, 1),

  /// Nothing smaller than the whole on both sides: 500 JPY is sent as 500 ("Zero-decimal
  /// currencies").
  ZERO_DECIMAL(0, 0, 1),

  /// Thousandths on both sides, of which the last digit has to be 0: 1.230 KWD is sent as 1230, and
  /// 1.234 KWD cannot be paid ("Three-decimal currencies").
  THREE_DECIMAL(3, 3, 10),

  /// None by ISO 4217, and sent as if it had hundredths: 5 ISK is sent as 500 ("Special cases").
  ZERO_SENT_AS_TWO(0, 2, 1),

  /// Hundredths by ISO 4217, and sent without: 1,000.00 MGA is sent as 1000, and 0.50 MGA cannot be
  /// paid ("Zero-decimal currencies").
  TWO_SENT_AS_ZERO(2, 0, 100);

  private final int digits;
  private final int sent;
  private final long step;

  ProviderMinorUnit(int digits, int sent, long step) {
    this.digits = digits;
    this.sent = sent;
    this.step = step;
  }

  /// Digits behind the point in ISO 4217.
  int digits() {
    return digits;
  }

  /// What every amount that is paid or given back is a multiple of, in the minor unit.
  long step() {
    return step;
  }

  /// @throws IllegalArgumentException when the provider has no number for such an amount
  long toProvider(long minor) {
    if (minor % step != 0) {
      throw new IllegalArgumentException("an amount is a multiple of " + step);
    }
    return sent < digits ? minor / power() : Math.multiplyExact(minor, power());
  }

  /// @throws IllegalArgumentException when it is a fraction of the minor unit
  long fromProvider(long amount) {
    if (sent > digits && amount % power() != 0) {
      throw new IllegalArgumentException("less than the minor unit of its currency");
    }
    return sent > digits ? amount / power() : Math.multiplyExact(amount, power());
  }

  private long power() {
    return Math.powExact(10L, Math.abs(sent - digits));
  }
}
