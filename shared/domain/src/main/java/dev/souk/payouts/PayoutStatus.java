package dev.souk.payouts;

/// How far a seller is with receiving money.
public enum PayoutStatus {
  /// No account was asked for yet.
  NOT_REQUESTED,
  /// The payment provider has been asked for an account and has not answered yet.
  CREATING,
  /// The provider opens no account for this country.
  REFUSED,
  /// The seller has to give information before anything is paid.
  INFORMATION_REQUIRED,
  /// The provider is checking what was given.
  UNDER_REVIEW,
  /// Earnings are paid. Information may be due all the same, by a date.
  ACTIVE,
  /// The seller has to talk to the provider.
  RESTRICTED,
  /// The provider has decided against the account.
  REJECTED,
  CLOSED
}
