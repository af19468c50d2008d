package dev.souk.ledger;

import dev.souk.page.Page;
import dev.souk.page.Slice;
import dev.souk.store.Ask;
import dev.souk.store.Expression;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.util.List;
import java.util.Optional;

/// The ledger in the table: a seller's balances and entries are one partition.
public final class DynamoLedger implements Ledger {
  private final Table table;

  public DynamoLedger(Table table) {
    this.table = table;
  }

  @Override
  public List<Balance> balances(String sellerId) {
    return table.all(Keys.ledger(sellerId), Keys.BALANCE).stream()
        .map(LedgerItems::balance)
        .toList();
  }

  /// A filter costs what it looks at: all entries of the time it names.
  @Override
  public Page<JournalEntry> entries(String sellerId, EntryFilter filter, Slice slice) {
    var ask =
        Ask.between(
                Keys.ledger(sellerId),
                Keys.journalFrom(filter.from()),
                Keys.journalFrom(filter.before()))
            .backwards();
    var found =
        condition(filter)
            .map(it -> table.pageWhere(ask, it, slice))
            .orElseGet(() -> table.page(ask, slice));
    return found.map(LedgerItems::entry);
  }

  private static Optional<Expression> condition(EntryFilter filter) {
    var condition = Optional.<Expression>empty();
    var kind = filter.kind();
    if (kind != null) {
      condition = and(condition, Expression.of("#kind = :kind").with(":kind", kind));
    }
    var order = filter.sellerOrderId();
    if (order != null) {
      condition = and(condition, Expression.of("#sellerOrder = :order").with(":order", order));
    }
    var account = filter.account();
    if (account != null) {
      condition = and(condition, Expression.of("attribute_exists(#%s)".formatted(account.name())));
    }
    return condition;
  }

  private static Optional<Expression> and(Optional<Expression> before, Expression more) {
    return Optional.of(before.map(it -> it.and(more)).orElse(more));
  }

  @Override
  public Page<Balance> allBalances(Slice slice) {
    var entries = table.page(Ask.due(Keys.BALANCES, "sel_", "sel_~"), slice);
    var keys = entries.items().stream().map(each -> each.key()).toList();
    return new Page<>(table.get(keys).stream().map(LedgerItems::balance).toList(), entries.next());
  }
}
