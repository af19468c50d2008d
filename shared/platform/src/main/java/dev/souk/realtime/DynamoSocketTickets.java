package dev.souk.realtime;

import dev.souk.idempotency.Idempotency;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.TableItem;
import dev.souk.store.WriteResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Tickets in the table of sockets, each under its hash. The conditional delete is what redeems
/// one: it succeeds once.
public final class DynamoSocketTickets implements SocketTickets {
  private static final int SCHEMA = 1;

  private final DynamoTable table;

  public DynamoSocketTickets(DynamoTable table) {
    this.table = table;
  }

  @Override
  public void add(String ticket, SocketPrincipal holder, Instant expiresAt) {
    var item =
        TableItem.at(RealtimeKeys.socketTicket(ticket))
            .with("schema", SCHEMA)
            .with("expiresAt", expiresAt);
    table
        .put(
            SocketConnectionMapper.with(item, holder)
                .expires(expiresAt.plus(Duration.ofHours(1)))
                .build(),
            DynamoExpression.absent(),
            Idempotency.none())
        .orThrowStale();
  }

  @Override
  public Optional<SocketPrincipal> redeem(String ticket, Instant now) {
    var key = RealtimeKeys.socketTicket(ticket);
    var holder = table.get(key).flatMap(SocketConnectionMapper::holder);
    if (holder.isEmpty()) {
      return Optional.empty();
    }
    var unexpired = DynamoExpression.of("#expiresAt > :now").with(":now", now);
    return switch (table.delete(key, unexpired)) {
      case WriteResult.Written() -> holder;
      case WriteResult.ConditionFailed(var _, var _) -> Optional.empty();
    };
  }
}
