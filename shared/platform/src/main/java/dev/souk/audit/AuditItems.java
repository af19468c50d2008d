package dev.souk.audit;

import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.Write;

/// Audit entries as items, one partition a subject, in the order in which things were done.
public final class AuditItems {
  private static final int SCHEMA = 1;

  private AuditItems() {}

  /// The entry, for the transaction that does what it tells of.
  public static Write made(AuditEntry entry) {
    var item =
        Item.at(Keys.audit(entry.subject(), entry.id()))
            .with("schema", SCHEMA)
            .with("version", 1)
            .with("actor", entry.actor())
            .with("action", entry.action())
            .with("subject", entry.subject())
            .with("at", entry.at())
            .build();
    return new Write.Put(item, Expression.absent());
  }
}
