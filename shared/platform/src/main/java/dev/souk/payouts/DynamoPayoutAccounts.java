package dev.souk.payouts;

import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.ItemKeys;
import dev.souk.store.RecordTable;
import dev.souk.store.TableQuery;
import java.time.Instant;
import java.util.Optional;

/// Payout accounts in the table: one item a seller, in a partition of its own.
public final class DynamoPayoutAccounts implements PayoutAccounts {
  private final DynamoTable table;
  private final RecordTable<PayoutAccount> accounts;

  public DynamoPayoutAccounts(DynamoTable table) {
    this.table = table;
    this.accounts = table.of(PayoutAccountMapper.SCHEMA);
  }

  @Override
  public Optional<PayoutAccount> find(String sellerId) {
    return accounts.get(PayoutKeys.payoutAccount(sellerId));
  }

  @Override
  public void save(PayoutAccount changed) {
    var before =
        changed.version() == 1
            ? DynamoExpression.absent()
            : DynamoExpression.version(changed.version() - 1);
    table.writes().add(PayoutAccountMapper.SCHEMA.put(changed, before)).commit().orThrowStale();
  }

  /// One request; of an account that is looked at meanwhile either time may be met.
  @Override
  public Page<Due> due(Instant now, PageRequest pageRequest) {
    var query = TableQuery.due(PayoutKeys.PAYOUT_ACCOUNTS_DUE, "0", ItemKeys.sorting(now, "~"));
    return table.page(query, pageRequest).map(entry -> due(entry.text(ItemKeys.DUE_SK)));
  }

  private static Due due(String place) {
    var sign = place.indexOf('#');
    return new Due(
        place.substring(sign + 1), Instant.ofEpochMilli(Long.parseLong(place.substring(0, sign))));
  }
}
