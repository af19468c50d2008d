package dev.souk.audit;

import dev.souk.store.Expression;
import dev.souk.store.Key;
import dev.souk.store.Keys;
import dev.souk.store.RecordSchema;
import dev.souk.store.Write;

/// Audit entries as items, one partition a subject, in the order in which things were done.
public final class AuditItems {
  private static final RecordSchema<AuditEntry> SCHEMA =
      RecordSchema.of(AuditEntry.class)
          .at(entry -> Keys.audit(entry.subject(), entry.id()))
          .inKey(AuditEntry.class, "id", Key::sk)
          .with("schema", 1)
          .with("version", 1)
          .build();

  private AuditItems() {}

  /// The entry, for the transaction that does what it tells of.
  public static Write made(AuditEntry entry) {
    return SCHEMA.put(entry, Expression.absent());
  }
}
