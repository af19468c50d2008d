package dev.souk.payouts;

import dev.souk.page.Slice;
import dev.souk.store.Ask;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A seller's lists as one partition.
public final class DynamoEarnings implements Earnings {
  private final Table table;

  public DynamoEarnings(Table table) {
    this.table = table;
  }

  @Override
  public Optional<Instant> nextAvailableAt(String sellerId, String currency) {
    var ask = Ask.of(Keys.earnings(sellerId), Keys.earningsDue(currency));
    return table.pageNow(ask, Slice.first(1)).items().stream()
        .map(entry -> Keys.earningDueAt(entry.key()))
        .findFirst();
  }

  @Override
  public List<Entry> available(String sellerId, String currency) {
    return entries(sellerId, Keys.earningsAvailable(currency));
  }

  @Override
  public List<Entry> inDebt(String sellerId, String currency) {
    return entries(sellerId, Keys.earningsInDebt(currency));
  }

  private List<Entry> entries(String sellerId, String list) {
    return table.pageNow(Ask.of(Keys.earnings(sellerId), list), Slice.first(MAX)).items().stream()
        .map(entry -> new Entry(entry.text("order"), Keys.sellerOrderOfEarning(entry.key())))
        .toList();
  }
}
