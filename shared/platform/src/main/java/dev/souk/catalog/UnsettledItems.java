package dev.souk.catalog;

import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.Write;
import java.time.Instant;
import java.util.UUID;

/// Notes of what is to be settled, as items of one small partition.
public final class UnsettledItems {
  private static final int SCHEMA = 1;

  private UnsettledItems() {}

  /// A note written anew, for the transaction that makes it necessary. Whatever note is there gives
  /// way: the work begins again.
  public static Write note(String id, Instant now) {
    var item =
        Item.at(Keys.unsettled(id))
            .with("schema", SCHEMA)
            .with("mark", UUID.randomUUID().toString())
            .with("at", now)
            .build();
    return new Write.Put(item, Expression.of("attribute_not_exists(pk) OR attribute_exists(pk)"));
  }

  static Unsettled.Note note(Item item) {
    return new Unsettled.Note(item.key().sk(), item.text("mark"), item.textOrNull("after"));
  }
}
