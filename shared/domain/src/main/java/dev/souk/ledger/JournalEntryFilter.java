package dev.souk.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which of a seller's journal entries are wanted.
///
/// @param type null for all
/// @param account one that the entry has a posting to; null for all
/// @param sellerOrderId what it is about; null for all
/// @param from the earliest
/// @param before the first moment that is too late; not earlier than `from`
public record JournalEntryFilter(
    @Nullable JournalEntryType type,
    @Nullable LedgerAccount account,
    @Nullable String sellerOrderId,
    Instant from,
    Instant before) {
  /// Before any marketplace, and after.
  public static final Instant EVER = Instant.EPOCH;

  public static final Instant NEVER = Instant.parse("2200-01-01T00:00:00Z");

  public static final JournalEntryFilter ALL =
      new JournalEntryFilter(null, null, null, EVER, NEVER);

  public JournalEntryFilter {
    if (before.isBefore(from)) {
      throw new IllegalArgumentException("a time that ends before it begins");
    }
  }

  /// Of the changes of one seller order.
  public static JournalEntryFilter of(String sellerOrderId, Instant from, Instant before) {
    return new JournalEntryFilter(null, null, sellerOrderId, from, before);
  }

  /// The same of a kind and with a posting to an account, null for any.
  public JournalEntryFilter with(@Nullable JournalEntryType kind, @Nullable LedgerAccount account) {
    return new JournalEntryFilter(kind, account, sellerOrderId, from, before);
  }

  public boolean admits(JournalEntry entry) {
    return (type == null || type == entry.type())
        && (account == null || entry.touches(account))
        && (sellerOrderId == null || sellerOrderId.equals(entry.sellerOrderId()))
        && !entry.at().isBefore(from)
        && entry.at().isBefore(before);
  }
}
