package dev.souk.accounts;

import dev.souk.audit.AuditEntry;
import dev.souk.audit.AuditEntryMapper;
import dev.souk.sellers.SellerMapper;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.WriteResult;

/// Standings in the table: on the account, for its sessions, and on the profile, for the public.
public final class DynamoSellerSuspensions implements SellerSuspensions {
  private final DynamoTable table;

  public DynamoSellerSuspensions(DynamoTable table) {
    this.table = table;
  }

  @Override
  public boolean set(String sellerId, AccountStatus accountStatus, AuditEntry audit) {
    var writes =
        table
            .writes()
            .update(
                AccountKeys.account(sellerId),
                DynamoExpression.of(
                        "SET #status = :standing, #version = #version + :one, #updatedAt = :now")
                    .with(":standing", accountStatus)
                    .with(":one", 1)
                    .with(":now", audit.at()),
                DynamoExpression.of("attribute_exists(pk) AND #status <> :standing"))
            .add(AuditEntryMapper.made(audit));
    SellerMapper.standing(sellerId, accountStatus, audit.at()).forEach(writes::add);
    return switch (writes.commit()) {
      case WriteResult.Written() -> true;
      case WriteResult.ConditionFailed(var index, var found) -> found.isPresent();
    };
  }
}
