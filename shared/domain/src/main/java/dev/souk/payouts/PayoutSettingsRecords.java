package dev.souk.payouts;

import dev.souk.audit.AuditEntry;
import org.jspecify.annotations.Nullable;

/// Where sellers' payout settings are kept.
public interface PayoutSettingsRecords {
  /// A seller's settings as they are now, fit for decisions; [PayoutSettings#none] before the first
  /// change.
  PayoutSettings of(String sellerId);

  /// Keeps changed settings, and the audit entry with them.
  ///
  /// @param audit null when the seller changes their own
  /// @throws dev.souk.error.StaleVersionException when they are no longer at the version before: of
  ///   many changes of one read, one is kept
  void save(PayoutSettings changed, @Nullable AuditEntry audit);
}
