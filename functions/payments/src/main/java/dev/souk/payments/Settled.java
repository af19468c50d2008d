package dev.souk.payments;

/// What became of holding what the payment provider says against an order.
enum Settled {
  /// The order is now as it says.
  DONE,
  /// It was so already, or is past it.
  AS_IT_WAS,
  /// The same event had been told before.
  TOLD_BEFORE,
  NO_SUCH_ORDER,
  /// It says something else than the order: another amount, another checkout, a refund unknown. The
  /// order stays as it is, and a person has to look.
  DIFFERS
}
