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
    var writes =
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
            .add(AuditItems.made(audit));
    SellerItems.standing(sellerId, standing, audit.at()).forEach(writes::add);
    return switch (writes.commit()) {
      case Committed.Done() -> true;
      case Committed.Refused(var index, var found) -> found.isPresent();
    };
  }
}
