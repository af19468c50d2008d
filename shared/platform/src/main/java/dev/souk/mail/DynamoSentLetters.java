package dev.souk.mail;

import dev.souk.store.Committed;
import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import dev.souk.store.Write;
import java.time.Instant;

/// The marks of sent letters as items of their own.
public final class DynamoSentLetters implements SentLetters {
  private final Table table;

  public DynamoSentLetters(Table table) {
    this.table = table;
  }

  @Override
  public boolean has(String letter) {
    return table.get(Keys.sentLetter(letter)).isPresent();
  }

  @Override
  public boolean claim(String name, String by, Instant now) {
    var item = item(name, now).with("by", by).build();
    var mine = Expression.of("attribute_not_exists(pk) OR #by = :by").with(":by", by);
    return table.writes().add(new Write.Put(item, mine)).commit() instanceof Committed.Done;
  }

  @Override
  public void mark(String letter, Instant now) {
    // Refused only when it is there already.
    var _ =
        table.writes().add(new Write.Put(item(letter, now).build(), Expression.absent())).commit();
  }

  private static Item.Builder item(String letter, Instant now) {
    return Item.at(Keys.sentLetter(letter))
        .with("schema", 1)
        .with("version", 1)
        .with("at", now)
        .expires(now.plus(KEPT));
  }
}
