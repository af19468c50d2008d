package dev.souk.ledger;

/// What a journal entry books.
public enum JournalEntryType {
  /// The order was paid.
  PAYMENT,
  /// Money came after the order had ended, and all of it goes back.
  LATE_PAYMENT,
  /// It was cancelled, and its money goes back.
  CANCELLATION,
  /// A refund was asked for.
  REFUND,
  /// The payment provider has taken a refund.
  REFUND_SENT,
  /// A refund did not get there.
  REFUND_FAILED,
  /// Somebody refunded at the payment provider, past the marketplace.
  EXTERNAL_REFUND,
  /// The customer's bank has withdrawn disputed money.
  DISPUTE_WITHDRAWN,
  /// The customer's bank has given disputed money back.
  DISPUTE_REINSTATED,
  DISPUTE_LOST,
  /// A dispute that had been lost was won after all.
  DISPUTE_WON,
  /// An earning has become available.
  RELEASE,
  /// What was held back of an earning has become available.
  RESERVE_RELEASE,
  /// A payout has been requested.
  PAYOUT,
  /// The payment provider has made a transfer to the seller.
  PAYOUT_SENT,
  /// The payment provider does not make a transfer; its money is available again.
  PAYOUT_FAILED,
  /// The payment provider has taken a transfer back from the seller, or a part of it.
  PAYOUT_REVERSED,
  /// A debt has been paid out of another order's earning.
  DEBT_RECOVERY
}
