package dev.souk.accounts;

import dev.souk.store.Committed;
import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.RecordSchema;
import dev.souk.store.Table;
import java.util.List;
import java.util.Optional;

/// Sessions in the table: one item each, beside the account whose it is.
public final class DynamoSessions implements Sessions {
  private static final RecordSchema<Session> SCHEMA =
      RecordSchema.of(Session.class)
          .at(session -> Keys.session(session.principal(), session.id()))
          .names(Session.class, "superseded=superseded?")
          .with("schema", 1)
          .with("version", 1)
          .expires(Session::idleUntil)
          .older(DynamoSessions::superseding)
          .build();

  private final Table table;

  public DynamoSessions(Table table) {
    this.table = table;
  }

  @Override
  public void open(Session session) {
    table.writes().add(SCHEMA.put(session, Expression.absent())).commit().orStale();
  }

  @Override
  public void welcome(Principal guest, Session session) {
    table
        .writes()
        .put(AccountItems.guest(guest, session), Expression.absent())
        .add(SCHEMA.put(session, Expression.absent()))
        .commit()
        .orStale();
  }

  @Override
  public Optional<Held> held(String principal, String session) {
    var whose = Keys.account(principal);
    var which = Keys.session(principal, session);
    var found = table.get(List.of(whose, which));
    var owner = found.stream().filter(item -> item.key().equals(whose)).findAny();
    var opened = found.stream().filter(item -> item.key().equals(which)).findAny();
    return owner.flatMap(
        one -> opened.map(other -> new Held(AccountItems.PRINCIPAL.read(one), SCHEMA.read(other))));
  }

  @Override
  public Optional<Session> rotate(Session seen, Session next) {
    var written =
        table
            .writes()
            .add(SCHEMA.put(next, Expression.of("#current = :seen").with(":seen", seen.current())))
            .commit();
    return switch (written) {
      case Committed.Done() -> Optional.of(next);
      case Committed.Refused(var index, var found) -> found.map(SCHEMA::read);
    };
  }

  @Override
  public void close(String principal, String session) {
    // Needs no more of a condition than that it is there: what is gone is closed.
    var _ = table.delete(Keys.session(principal, session), Expression.present());
  }

  /// Before the list there was one, as `previous`.
  private static Item superseding(Item item) {
    if (!item.has("previous")) {
      return item;
    }
    var one =
        Item.nested()
            .with("digest", item.text("previous"))
            .with("at", item.time("rotatedAt"))
            .build();
    return item.changed().with("superseded", List.of(one)).build();
  }
}
