package dev.souk.ledger;

import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.TableQuery;
import java.util.List;
import java.util.Optional;

/// The ledger in the table: a seller's balances and entries are one partition.
public final class DynamoLedger implements Ledger {
  private final DynamoTable table;

  public DynamoLedger(DynamoTable table) {
    this.table = table;
  }

  @Override
  public List<SellerBalance> balances(String sellerId) {
    return table.all(LedgerKeys.ledger(sellerId), LedgerKeys.BALANCE).stream()
        .map(LedgerMapper::balance)
        .toList();
  }

  /// A filter costs what it looks at: all entries of the time it names.
  @Override
  public Page<JournalEntry> entries(
      String sellerId, JournalEntryFilter filter, PageRequest pageRequest) {
    var query =
        TableQuery.between(
                LedgerKeys.ledger(sellerId),
                LedgerKeys.journalFrom(filter.from()),
                LedgerKeys.journalFrom(filter.before()))
            .backwards();
    var found =
        condition(filter)
            .map(it -> table.pageWhere(query, it, pageRequest))
            .orElseGet(() -> table.page(query, pageRequest));
    return found.map(LedgerMapper::entry);
  }

  private static Optional<DynamoExpression> condition(JournalEntryFilter filter) {
    var condition = Optional.<DynamoExpression>empty();
    var kind = filter.type();
    if (kind != null) {
      condition = and(condition, DynamoExpression.of("#type = :type").with(":type", kind));
    }
    var order = filter.sellerOrderId();
    if (order != null) {
      condition =
          and(condition, DynamoExpression.of("#sellerOrder = :order").with(":order", order));
    }
    var account = filter.account();
    if (account != null) {
      condition =
          and(condition, DynamoExpression.of("attribute_exists(#%s)".formatted(account.name())));
    }
    return condition;
  }

  private static Optional<DynamoExpression> and(
      Optional<DynamoExpression> before, DynamoExpression more) {
    return Optional.of(before.map(it -> it.and(more)).orElse(more));
  }

  @Override
  public Page<SellerBalance> allBalances(PageRequest pageRequest) {
    var entries = table.page(TableQuery.due(LedgerKeys.BALANCES, "sel_", "sel_~"), pageRequest);
    var keys = entries.items().stream().map(each -> each.key()).toList();
    return new Page<>(table.get(keys).stream().map(LedgerMapper::balance).toList(), entries.next());
  }
}
