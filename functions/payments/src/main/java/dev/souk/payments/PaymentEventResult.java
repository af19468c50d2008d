package dev.souk.payments;

/// What became of holding what the payment provider says against an order.
enum PaymentEventResult {
  /// The order is now as it says.
  DONE,
  /// It was so already, or is past it.
  UNCHANGED,
  /// The same event had been told before.
  DUPLICATE,
  ORDER_NOT_FOUND,
  /// It says something else than the order: another amount, another checkout, a refund unknown. The
  /// order stays as it is, and a person has to look.
  MISMATCH
}
