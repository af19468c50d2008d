package dev.souk.orders;

/// Why the payment provider will not take an order's money, whoever asks and however often.
public enum PaymentFailureReason {
  /// Less than its smallest charge, in the currency its account is paid in.
  AMOUNT_TOO_SMALL,
  /// More than its largest charge.
  AMOUNT_TOO_LARGE,
  /// Not in this currency.
  CURRENCY_NOT_SUPPORTED,
  /// Something else of the order, which an operator finds in the log.
  NOT_ACCEPTED;

  /// In words for the customer.
  public String text() {
    return switch (this) {
      case AMOUNT_TOO_SMALL -> "the amount is below the minimum charge";
      case AMOUNT_TOO_LARGE -> "the amount is above the maximum charge";
      case CURRENCY_NOT_SUPPORTED -> "the currency is not supported";
      case NOT_ACCEPTED -> "the payment provider rejected it";
    };
  }
}
