package dev.souk.catalog;

import dev.souk.store.ConditionalWrite;
import dev.souk.store.DynamoExpression;
import dev.souk.store.TableItem;
import java.time.Instant;
import java.util.UUID;

/// Notes of what is to be settled, as items of one small partition.
public final class PendingReindexMapper {
  private static final int SCHEMA = 1;

  private PendingReindexMapper() {}

  /// A note written anew, for the transaction that makes it necessary. Whatever note is there gives
  /// way: the work begins again.
  public static ConditionalWrite note(String id, Instant now) {
    var item =
        TableItem.at(CatalogKeys.pendingReindex(id))
            .with("schema", SCHEMA)
            .with("token", UUID.randomUUID().toString())
            .with("at", now)
            .build();
    return new ConditionalWrite.Put(
        item, DynamoExpression.of("attribute_not_exists(pk) OR attribute_exists(pk)"));
  }

  static PendingReindexes.Entry note(TableItem item) {
    return new PendingReindexes.Entry(
        item.key().sk(), item.text("token"), item.textOrNull("after"));
  }
}
