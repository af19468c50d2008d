package dev.souk.payouts;

/// Why a payout waits.
public enum PayoutFailure {
  /// The seller has no account with the payment provider, or it is not ready to receive money.
  ACCOUNT_NOT_READY,
  /// The payment provider has restricted or closed the account.
  ACCOUNT_RESTRICTED,
  /// An admin has paused the seller's payouts.
  PAUSED,
  /// There is not enough of the payment left at the provider.
  INSUFFICIENT_FUNDS,
  /// The payment provider refuses it for another reason; an operator has to look.
  NOT_ACCEPTED
}
