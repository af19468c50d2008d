package dev.souk.realtime;

import dev.souk.once.Once;
import dev.souk.store.Committed;
import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Tickets in the table of sockets, each under its hash. The conditional delete is what redeems
/// one: it succeeds once.
public final class DynamoTickets implements Tickets {
  private static final int SCHEMA = 1;

  private final Table table;

  public DynamoTickets(Table table) {
    this.table = table;
  }

  @Override
  public void add(String ticket, Holder holder, Instant expiresAt) {
    var item = Item.at(Keys.ticket(ticket)).with("schema", SCHEMA).with("expiresAt", expiresAt);
    table
        .put(
            SocketItems.with(item, holder).expires(expiresAt.plus(Duration.ofHours(1))).build(),
            Expression.absent(),
            Once.everyTime())
        .orStale();
  }

  @Override
  public Optional<Holder> redeem(String ticket, Instant now) {
    var key = Keys.ticket(ticket);
    var holder = table.get(key).flatMap(SocketItems::holder);
    if (holder.isEmpty()) {
      return Optional.empty();
    }
    var unexpired = Expression.of("#expiresAt > :now").with(":now", now);
    return switch (table.delete(key, unexpired)) {
      case Committed.Done() -> holder;
      case Committed.Refused(var _, var _) -> Optional.empty();
    };
  }
}
