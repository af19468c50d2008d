package dev.souk.audit;

import dev.souk.accounts.AccountKeys;
import dev.souk.store.ConditionalWrite;
import dev.souk.store.DynamoExpression;
import dev.souk.store.ItemKey;
import dev.souk.store.RecordSchema;

/// Audit entries as items, one partition a subject, in the order in which things were done.
public final class AuditEntryMapper {
  private static final RecordSchema<AuditEntry> SCHEMA =
      RecordSchema.of(AuditEntry.class)
          .at(entry -> AccountKeys.auditEntry(entry.subject(), entry.id()))
          .inKey(AuditEntry.class, "id", ItemKey::sk)
          .with("schema", 1)
          .with("version", 1)
          .build();

  private AuditEntryMapper() {}

  /// The entry, for the transaction that does what it tells of.
  public static ConditionalWrite made(AuditEntry entry) {
    return SCHEMA.put(entry, DynamoExpression.absent());
  }
}
