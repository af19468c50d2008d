package dev.souk.money;

import org.jspecify.annotations.Nullable;

/// Why an amount cannot be paid.
///
/// @param limit the amount it would have to keep to; null when none would do
public record AmountNotPayable(Reason reason, @Nullable Money limit) {
  /// The reason.
  public enum Reason {
    /// It is less than the smallest charge.
    BELOW_MINIMUM,
    /// It is more than the largest charge.
    ABOVE_MAXIMUM,
    /// The market does not sell in the currency.
    CURRENCY_NOT_SUPPORTED,
    /// It is no multiple of the smallest amount that can be paid.
    INVALID_INCREMENT
  }
}
