package dev.souk.json;

import java.math.BigDecimal;

/// Whole numbers, however they are written: to JSON Schema, which describes our bodies, `3.0` and
/// `3e0` are integers as `3` is (draft 2020-12, "Validation", section 6.1.1), and there are clients
/// that write them so.
final class WholeNumbers {
  private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private WholeNumbers() {}

  static boolean is(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  /// The number, or the end of the range of `long` that it lies beyond: no member takes either.
  static long of(BigDecimal number) {
    return number.max(LEAST).min(MOST).longValueExact();
  }
}
