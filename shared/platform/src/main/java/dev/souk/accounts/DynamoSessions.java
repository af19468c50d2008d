package dev.souk.accounts;

import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.RecordSchema;
import dev.souk.store.TableItem;
import dev.souk.store.WriteResult;
import java.util.List;
import java.util.Optional;

/// Sessions in the table: one item each, beside the account whose it is.
public final class DynamoSessions implements Sessions {
  private static final RecordSchema<Session> SCHEMA =
      RecordSchema.of(Session.class)
          .at(session -> AccountKeys.session(session.principal(), session.id()))
          .names(Session.class, "superseded=superseded?")
          .with("schema", 1)
          .with("version", 1)
          .expires(Session::idleUntil)
          .older(DynamoSessions::superseding)
          .build();

  private final DynamoTable table;

  public DynamoSessions(DynamoTable table) {
    this.table = table;
  }

  @Override
  public void open(Session session) {
    table.writes().add(SCHEMA.put(session, DynamoExpression.absent())).commit().orThrowStale();
  }

  @Override
  public void openForGuest(Principal guest, Session session) {
    table
        .writes()
        .put(AccountMapper.guest(guest, session), DynamoExpression.absent())
        .add(SCHEMA.put(session, DynamoExpression.absent()))
        .commit()
        .orThrowStale();
  }

  @Override
  public Optional<SessionWithPrincipal> find(String principal, String session) {
    var whose = AccountKeys.account(principal);
    var which = AccountKeys.session(principal, session);
    var found = table.get(List.of(whose, which));
    var owner = found.stream().filter(item -> item.key().equals(whose)).findAny();
    var opened = found.stream().filter(item -> item.key().equals(which)).findAny();
    return owner.flatMap(one ->
        opened.map(other ->
            new SessionWithPrincipal(AccountMapper.PRINCIPAL.read(one), SCHEMA.read(other))));
  }

  @Override
  public Optional<Session> rotate(Session seen, Session next) {
    var written =
        table
            .writes()
            .add(
                SCHEMA.put(
                    next, DynamoExpression.of("#current = :seen").with(":seen", seen.current())))
            .commit();
    return switch (written) {
      case WriteResult.Written() -> Optional.of(next);
      case WriteResult.ConditionFailed(var index, var found) -> found.map(SCHEMA::read);
    };
  }

  @Override
  public void close(String principal, String session) {
    // Needs no more of a condition than that it is there: what is gone is closed.
    var _ = table.delete(AccountKeys.session(principal, session), DynamoExpression.present());
  }

  /// Before the list there was one, as `previous`.
  private static TableItem superseding(TableItem item) {
    if (!item.has("previous")) {
      return item;
    }
    var one =
        TableItem.nested()
            .with("digest", item.text("previous"))
            .with("at", item.time("rotatedAt"))
            .build();
    return item.changed().with("superseded", List.of(one)).build();
  }
}
