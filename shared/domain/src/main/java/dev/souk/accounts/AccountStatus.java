package dev.souk.accounts;

/// Whether an account may act. A suspended one may only read what is its own.
public enum AccountStatus {
  ACTIVE,
  SUSPENDED
}
