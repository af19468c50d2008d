package dev.souk.accounts;

import dev.souk.audit.AuditEntry;
import dev.souk.audit.AuditItems;
import dev.souk.sellers.SellerItems;
import dev.souk.store.Committed;
import dev.souk.store.Expression;
import dev.souk.store.Keys;
import dev.souk.store.Table;

/// Standings in the table: on the account, for its sessions, and on the profile, for the public.
public final class DynamoStandings implements Standings {
  private final Table table;

  public DynamoStandings(Table table) {
    this.table = table;
  }

  @Override
  public boolean set(String sellerId, Standing standing, AuditEntry audit) {
    var committed =
        table
            .writes()
            .update(
                Keys.account(sellerId),
                Expression.of(
                        "SET #standing = :standing, #version = #version + :one, #updatedAt = :now")
                    .with(":standing", standing)
                    .with(":one", 1)
                    .with(":now", audit.at()),
                Expression.of("attribute_exists(pk) AND #standing <> :standing"))
            .add(SellerItems.status(sellerId, standing.name(), audit.at()))
            .add(AuditItems.made(audit))
            .commit();
    return switch (committed) {
      case Committed.Done() -> true;
      case Committed.Refused(var index, var found) -> found.isPresent();
    };
  }
}
