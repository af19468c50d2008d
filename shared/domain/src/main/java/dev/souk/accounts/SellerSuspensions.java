package dev.souk.accounts;

import dev.souk.audit.AuditEntry;

/// Suspends sellers and reinstates them.
public interface SellerSuspensions {
  /// Gives a seller's account and public profile another standing and writes the audit entry,
  /// together. A repeat changes nothing and writes no second entry.
  ///
  /// @return false when there is no such seller
  boolean set(String sellerId, AccountStatus status, AuditEntry audit);
}
