package dev.souk.ledger;

import dev.souk.money.Money;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;

/// Journal entries and balances as items of their seller's partition. Each account is an attribute
/// by its own name, with debits less credits; one that is zero is not there.
public final class LedgerItems {
  private static final int SCHEMA = 1;

  private LedgerItems() {}

  static Item item(JournalEntry entry) {
    var item =
        Item.at(Keys.journalEntry(entry.sellerId(), entry.at().toEpochMilli(), entry.id()))
            .with("schema", SCHEMA)
            .with("version", 1)
            .with("kind", entry.kind())
            .with("order", entry.orderId())
            .with("sellerOrder", entry.sellerOrderId())
            .with("currency", entry.currency());
    entry.postings().forEach(it -> item.with(it.account().name(), it.signed()));
    return item.build();
  }

  public static JournalEntry entry(Item item) {
    var currency = item.text("currency");
    var postings = new ArrayList<Posting>();
    sums(item)
        .forEach((account, sum) -> postings.add(Posting.of(account, new Money(sum, currency))));
    var place = Keys.journalPlace(item.key());
    return new JournalEntry(
        place.id(),
        EntryKind.valueOf(item.text("kind")),
        place.sellerId(),
        item.text("order"),
        item.text("sellerOrder"),
        place.at(),
        postings);
  }

  public static Balance balance(Item item) {
    var place = Keys.balancePlace(item.key());
    return new Balance(place.sellerId(), place.currency(), sums(item), item.number("version"));
  }

  private static Map<LedgerAccount, Long> sums(Item item) {
    var sums = new EnumMap<LedgerAccount, Long>(LedgerAccount.class);
    for (var account : LedgerAccount.values()) {
      if (item.has(account.name())) {
        sums.put(account, item.number(account.name()));
      }
    }
    return sums;
  }
}
