package dev.souk.email;

import dev.souk.orders.OrderKeys;
import dev.souk.store.ConditionalWrite;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.TableItem;
import dev.souk.store.WriteResult;
import java.time.Instant;

/// The marks of sent e-mails as items of their own.
public final class DynamoSentEmails implements SentEmails {
  private final DynamoTable table;

  public DynamoSentEmails(DynamoTable table) {
    this.table = table;
  }

  @Override
  public boolean has(String email) {
    return table.get(OrderKeys.sentEmail(email)).isPresent();
  }

  @Override
  public boolean markSent(String name, String by, Instant now) {
    var item = item(name, now).with("by", by).build();
    var mine = DynamoExpression.of("attribute_not_exists(pk) OR #by = :by").with(":by", by);
    return table.writes().add(new ConditionalWrite.Put(item, mine)).commit()
        instanceof WriteResult.Written;
  }

  @Override
  public void mark(String email, Instant now) {
    // Refused only when it is there already.
    var _ =
        table
            .writes()
            .add(new ConditionalWrite.Put(item(email, now).build(), DynamoExpression.absent()))
            .commit();
  }

  private static TableItem.Builder item(String email, Instant now) {
    return TableItem.at(OrderKeys.sentEmail(email))
        .with("schema", 1)
        .with("version", 1)
        .with("at", now)
        .expires(now.plus(KEPT));
  }
}
