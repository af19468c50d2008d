package dev.souk.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which of a seller's journal entries are wanted.
///
/// @param kind null for all
/// @param account one that the entry has a posting to; null for all
/// @param sellerOrderId what it is about; null for all
/// @param from the earliest
/// @param before the first moment that is too late; not earlier than `from`
public record EntryFilter(
    @Nullable EntryKind kind,
    @Nullable LedgerAccount account,
    @Nullable String sellerOrderId,
    Instant from,
    Instant before) {
  /// Before any marketplace, and after.
  public static final Instant EVER = Instant.EPOCH;

  public static final Instant NEVER = Instant.parse("2200-01-01T00:00:00Z");

  public static final EntryFilter ALL = new EntryFilter(null, null, null, EVER, NEVER);

  public EntryFilter {
    if (before.isBefore(from)) {
      throw new IllegalArgumentException("a time that ends before it begins");
    }
  }

  /// Of the changes of one seller order.
  public static EntryFilter of(String sellerOrderId, Instant from, Instant before) {
    return new EntryFilter(null, null, sellerOrderId, from, before);
  }

  /// The same of a kind and with a posting to an account, null for any.
  public EntryFilter with(@Nullable EntryKind kind, @Nullable LedgerAccount account) {
    return new EntryFilter(kind, account, sellerOrderId, from, before);
  }

  public boolean admits(JournalEntry entry) {
    return (kind == null || kind == entry.kind())
        && (account == null || entry.touches(account))
        && (sellerOrderId == null || sellerOrderId.equals(entry.sellerOrderId()))
        && !entry.at().isBefore(from)
        && entry.at().isBefore(before);
  }
}
