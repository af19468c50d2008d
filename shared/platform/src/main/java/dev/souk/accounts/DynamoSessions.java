package dev.souk.accounts;

import dev.souk.store.Committed;
import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sessions in the table: one item each, beside the account whose it is.
public final class DynamoSessions implements Sessions {
  private static final int SCHEMA = 1;

  private final Table table;

  public DynamoSessions(Table table) {
    this.table = table;
  }

  @Override
  public void open(Session session) {
    table.writes().put(item(session), Expression.absent()).commit().orStale();
  }

  @Override
  public void welcome(Principal guest, Session session) {
    table
        .writes()
        .put(AccountItems.guest(guest, session), Expression.absent())
        .put(item(session), Expression.absent())
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
    return owner.flatMap(one ->
        opened.map(other -> new Held(AccountItems.principal(one), DynamoSessions.of(other))));
  }

  @Override
  public Optional<Session> rotate(Session seen, Session next) {
    var written =
        table
            .writes()
            .put(item(next), Expression.of("#current = :seen").with(":seen", seen.current()))
            .commit();
    return switch (written) {
      case Committed.Done() -> Optional.of(next);
      case Committed.Refused(var index, var found) -> found.map(DynamoSessions::of);
    };
  }

  @Override
  public void close(String principal, String session) {
    // Needs no more of a condition than that it is there: what is gone is closed.
    var _ = table.delete(Keys.session(principal, session), Expression.present());
  }

  private static Item item(Session session) {
    return Item.at(Keys.session(session.principal(), session.id()))
        .with("schema", SCHEMA)
        .with("version", 1)
        .with("id", session.id())
        .with("principal", session.principal())
        .with("era", session.era())
        .with("current", session.current())
        .with("superseded", superseded(session))
        .with("idleUntil", session.idleUntil())
        .with("endsAt", session.endsAt())
        .expires(session.idleUntil())
        .build();
  }

  static Session of(Item item) {
    return new Session(
        item.text("id"),
        item.text("principal"),
        item.number("era"),
        item.text("current"),
        superseded(item),
        item.time("idleUntil"),
        item.time("endsAt"));
  }

  private static @Nullable List<Item> superseded(Session session) {
    return session.superseded().isEmpty()
        ? null
        : session.superseded().stream()
            .map(each -> Item.nested().with("digest", each.digest()).with("at", each.at()).build())
            .toList();
  }

  /// Before the list there was one, as `previous`.
  private static List<Session.Superseded> superseded(Item item) {
    return item.has("previous")
        ? List.of(new Session.Superseded(item.text("previous"), item.time("rotatedAt")))
        : item.items("superseded").stream()
            .map(each -> new Session.Superseded(each.text("digest"), each.time("at")))
            .toList();
  }
}
