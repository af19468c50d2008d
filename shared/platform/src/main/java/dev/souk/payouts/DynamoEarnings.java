package dev.souk.payouts;

import dev.souk.ledger.LedgerKeys;
import dev.souk.page.PageRequest;
import dev.souk.store.DynamoTable;
import dev.souk.store.TableQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A seller's lists as one partition.
public final class DynamoEarnings implements Earnings {
  private final DynamoTable table;

  public DynamoEarnings(DynamoTable table) {
    this.table = table;
  }

  @Override
  public Optional<Instant> nextAvailableAt(String sellerId, String currency) {
    var query = TableQuery.of(LedgerKeys.earnings(sellerId), LedgerKeys.earningsDue(currency));
    return table.consistentPage(query, PageRequest.first(1)).items().stream()
        .map(entry -> LedgerKeys.earningDueAt(entry.key()))
        .findFirst();
  }

  @Override
  public List<Entry> available(String sellerId, String currency) {
    return entries(sellerId, LedgerKeys.earningsAvailable(currency));
  }

  @Override
  public List<Entry> inDebt(String sellerId, String currency) {
    return entries(sellerId, LedgerKeys.earningsInDebt(currency));
  }

  private List<Entry> entries(String sellerId, String list) {
    return table
        .consistentPage(TableQuery.of(LedgerKeys.earnings(sellerId), list), PageRequest.first(MAX))
        .items()
        .stream()
        .map(entry -> new Entry(entry.text("order"), LedgerKeys.sellerOrderOfEarning(entry.key())))
        .toList();
  }
}
