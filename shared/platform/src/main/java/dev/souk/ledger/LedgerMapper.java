package dev.souk.ledger;

import dev.souk.money.Money;
import dev.souk.store.TableItem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;

/// Journal entries and balances as items of their seller's partition. Each account is an attribute
/// by its own name, with debits less credits; one that is zero is not there.
public final class LedgerMapper {
  private static final int SCHEMA = 1;

  private LedgerMapper() {}

  static TableItem item(JournalEntry entry) {
    var item =
        TableItem.at(
                LedgerKeys.journalEntry(entry.sellerId(), entry.at().toEpochMilli(), entry.id()))
            .with("schema", SCHEMA)
            .with("version", 1)
            .with("type", entry.type())
            .with("order", entry.orderId())
            .with("sellerOrder", entry.sellerOrderId())
            .with("currency", entry.currency());
    entry.postings().forEach(it -> item.with(it.account().name(), it.signed()));
    return item.build();
  }

  public static JournalEntry entry(TableItem item) {
    var currency = item.text("currency");
    var postings = new ArrayList<Posting>();
    sums(item)
        .forEach((account, sum) -> postings.add(Posting.of(account, new Money(sum, currency))));
    var place = LedgerKeys.journalEntryKey(item.key());
    return new JournalEntry(
        place.id(),
        JournalEntryType.valueOf(item.text("type")),
        place.sellerId(),
        item.text("order"),
        item.text("sellerOrder"),
        place.at(),
        postings);
  }

  public static SellerBalance balance(TableItem item) {
    var place = LedgerKeys.balanceKey(item.key());
    return new SellerBalance(
        place.sellerId(), place.currency(), sums(item), item.number("version"));
  }

  private static Map<LedgerAccount, Long> sums(TableItem item) {
    var sums = new EnumMap<LedgerAccount, Long>(LedgerAccount.class);
    for (var account : LedgerAccount.values()) {
      if (item.has(account.name())) {
        sums.put(account, item.number(account.name()));
      }
    }
    return sums;
  }
}
