package dev.souk.orders;

/// Why the payment provider will not take an order's money, whoever asks and however often.
public enum PaymentRefusal {
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
      case AMOUNT_TOO_SMALL -> "the amount is less than can be charged";
      case AMOUNT_TOO_LARGE -> "the amount is more than can be charged";
      case CURRENCY_NOT_SUPPORTED -> "nothing can be charged in this currency";
      case NOT_ACCEPTED -> "the payment provider does not accept it";
    };
  }
}
