package dev.souk.realtime;

import dev.souk.once.Once;
import dev.souk.store.Committed;
import dev.souk.store.Expression;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Sockets in a table of their own: one item a socket, one row a topic it watches in the topic's
/// partition, and one row on the roll. What nobody forgot is removed by TTL in the end.
public final class DynamoSockets implements Sockets {
  private final Table table;

  public DynamoSockets(Table table) {
    this.table = table;
  }

  /// The roll is written first, so that whatever is kept is also swept.
  @Override
  public void open(Socket socket) {
    var row = SocketItems.item(Keys.rollCall(socket.connection()), socket.watcher());
    unlessThere(table.put(row, Expression.absent(), Once.everyTime()));
    unlessThere(table.put(SocketItems.item(socket), Expression.absent(), Once.everyTime()));
  }

  @Override
  public Optional<Socket> of(String connection) {
    return table.get(Keys.socket(connection)).map(SocketItems::socket);
  }

  @Override
  public Socket save(Socket socket) {
    var next = socket.next();
    table
        .put(SocketItems.item(next), Expression.version(socket.version()), Once.everyTime())
        .orStale();
    return next;
  }

  @Override
  public void watch(Socket socket, Collection<Topic> topics) {
    for (var topic : topics) {
      var row = SocketItems.item(Keys.watcher(topic.key(), socket.connection()), socket.watcher());
      unlessThere(table.put(row, Expression.absent(), Once.everyTime()));
    }
  }

  @Override
  public void leave(String connection, Collection<Topic> topics) {
    topics.forEach(topic -> leave(connection, topic));
  }

  private void leave(String connection, Topic topic) {
    unlessThere(table.delete(Keys.watcher(topic.key(), connection), Expression.present()));
  }

  @Override
  public Set<Topic> watched(String connection, Collection<Topic> topics) {
    var byKey =
        topics.stream()
            .distinct()
            .collect(Collectors.toMap(it -> Keys.watcher(it.key(), connection), it -> it));
    return table.get(List.copyOf(byKey.keySet())).stream()
        .map(row -> Objects.requireNonNull(byKey.get(row.key())))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public List<Watcher> watchers(Topic topic) {
    return table.whole(Keys.watchers(topic.key())).stream().map(SocketItems::watcher).toList();
  }

  @Override
  public List<Watcher> roll() {
    return IntStream.range(0, Keys.ROLLS)
        .mapToObj(Keys::roll)
        .flatMap(partition -> table.whole(partition).stream())
        .map(SocketItems::watcher)
        .toList();
  }

  /// The socket's item goes after what it names and the roll last, so that a repeat ends what was
  /// cut short.
  @Override
  public void forget(String connection) {
    of(connection).ifPresent(socket -> leave(connection, socket.topics()));
    unlessThere(table.delete(Keys.socket(connection), Expression.present()));
    unlessThere(table.delete(Keys.rollCall(connection), Expression.present()));
  }

  @Override
  public void forget(String connection, Topic topic) {
    forget(connection);
    leave(connection, topic);
  }

  /// The roll is written first: whatever comes of the rest, the sweep finds the socket there.
  @Override
  public void drop(String connection, Instant now) {
    var over = Expression.of("SET #expiresAt = :now").with(":now", now);
    unlessThere(table.update(Keys.rollCall(connection), over, Expression.present()));
    of(connection).ifPresent(socket -> leave(connection, socket.topics()));
    unlessThere(table.delete(Keys.socket(connection), Expression.present()));
  }

  @Override
  public void drop(String connection, Topic topic, Instant now) {
    drop(connection, now);
    leave(connection, topic);
  }

  /// A repeat finds the row there, or gone, as the first wrote it: that is what was wanted.
  private static void unlessThere(Committed committed) {
    switch (committed) {
      case Committed.Done(), Committed.Refused(var _, var _) -> {}
    }
  }
}
