package dev.souk.ledger;

import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Journal entries in a list, and the balances that they come to.
public final class InMemoryLedger implements Ledger {
  private final List<JournalEntry> journal = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<String, SellerBalance> balances = new TreeMap<>();

  /// Adds what a change books; called once a change, by whoever keeps it.
  public synchronized void add(List<JournalEntry> entries) {
    for (var entry : entries) {
      if (!ids.add(entry.id())) {
        throw new IllegalStateException("an entry that is there already");
      }
      journal.add(entry);
      balances.merge(
          entry.sellerId() + "#" + entry.currency(),
          SellerBalance.none(entry.sellerId(), entry.currency()).plus(entry),
          (before, _) -> before.plus(entry));
    }
  }

  public synchronized List<JournalEntry> journal() {
    return List.copyOf(journal);
  }

  public synchronized List<SellerBalance> all() {
    return List.copyOf(balances.values());
  }

  @Override
  public synchronized List<SellerBalance> balances(String sellerId) {
    return balances.values().stream().filter(each -> each.sellerId().equals(sellerId)).toList();
  }

  @Override
  public synchronized Page<JournalEntry> entries(
      String sellerId, JournalEntryFilter filter, PageRequest pageRequest) {
    var after = pageRequest.after();
    var rest =
        journal.stream()
            .filter(each -> each.sellerId().equals(sellerId) && filter.admits(each))
            .sorted(Comparator.comparing(InMemoryLedger::place).reversed())
            .filter(each -> after == null || place(each).compareTo(after) < 0)
            .toList();
    var here = rest.stream().limit(pageRequest.limit()).toList();
    return new Page<>(here, rest.size() > here.size() ? place(here.getLast()) : null);
  }

  private static String place(JournalEntry entry) {
    return Long.toString(10_000_000_000_000L + entry.at().toEpochMilli()) + "#" + entry.id();
  }

  @Override
  public synchronized Page<SellerBalance> allBalances(PageRequest pageRequest) {
    var after = pageRequest.after();
    var rest =
        balances.entrySet().stream()
            .filter(each -> after == null || each.getKey().compareTo(after) > 0)
            .toList();
    var here = rest.stream().limit(pageRequest.limit()).toList();
    return new Page<>(
        here.stream().map(Map.Entry::getValue).toList(),
        rest.size() > here.size() ? here.getLast().getKey() : null);
  }
}
