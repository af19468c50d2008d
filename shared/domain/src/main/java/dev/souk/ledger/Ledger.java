package dev.souk.ledger;

import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import java.util.List;

/// Where journal entries are read. They are written by [dev.souk.orders.Orders], each in the
/// transaction of the change it books and once, together with the balance it changes.
public interface Ledger {
  /// A seller's balances as they are now, by currency; empty before the first entry.
  List<SellerBalance> balances(String sellerId);

  /// A seller's journal entries as they were a moment ago, newest first. A page may have fewer than
  /// it could, and even none: only one without a next is the last.
  Page<JournalEntry> entries(String sellerId, JournalEntryFilter filter, PageRequest pageRequest);

  /// Balances of all sellers as they are now, each once over all pages, in no order.
  Page<SellerBalance> allBalances(PageRequest pageRequest);
}
