package dev.souk.payouts;

import dev.souk.page.Page;
import dev.souk.page.Slice;
import dev.souk.store.Ask;
import dev.souk.store.Expression;
import dev.souk.store.Keys;
import dev.souk.store.Records;
import dev.souk.store.Table;
import java.time.Instant;
import java.util.Optional;

/// Payout accounts in the table: one item a seller, in a partition of its own.
public final class DynamoPayoutAccounts implements PayoutAccounts {
  private final Table table;
  private final Records<PayoutAccount> accounts;

  public DynamoPayoutAccounts(Table table) {
    this.table = table;
    this.accounts = table.of(PayoutAccountItems.SCHEMA);
  }

  @Override
  public Optional<PayoutAccount> find(String sellerId) {
    return accounts.get(Keys.payoutAccount(sellerId));
  }

  @Override
  public void save(PayoutAccount changed) {
    var before =
        changed.version() == 1 ? Expression.absent() : Expression.version(changed.version() - 1);
    table.writes().add(PayoutAccountItems.SCHEMA.put(changed, before)).commit().orStale();
  }

  /// One request; of an account that is looked at meanwhile either time may be met.
  @Override
  public Page<Due> due(Instant now, Slice slice) {
    var ask = Ask.due(Keys.PAYOUT_ACCOUNTS_DUE, "0", Keys.sorting(now, "~"));
    return table.page(ask, slice).map(entry -> due(entry.text(Keys.DUE_SK)));
  }

  private static Due due(String place) {
    var sign = place.indexOf('#');
    return new Due(
        place.substring(sign + 1), Instant.ofEpochMilli(Long.parseLong(place.substring(0, sign))));
  }
}
