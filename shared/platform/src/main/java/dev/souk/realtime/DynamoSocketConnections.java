package dev.souk.realtime;

import dev.souk.idempotency.Idempotency;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.WriteResult;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Sockets in a table of their own: one item a socket, one row a topic it watches in the topic's
/// partition, and one row on the list of open sockets. What nobody forgot is removed by TTL in the
/// end.
public final class DynamoSocketConnections implements SocketConnections {
  private final DynamoTable table;

  public DynamoSocketConnections(DynamoTable table) {
    this.table = table;
  }

  /// The list of open sockets is written first, so that whatever is kept is also swept.
  @Override
  public void open(SocketConnection socket) {
    var row =
        SocketConnectionMapper.item(RealtimeKeys.openSocket(socket.connection()), socket.watcher());
    unlessThere(table.put(row, DynamoExpression.absent(), Idempotency.none()));
    unlessThere(
        table.put(
            SocketConnectionMapper.item(socket), DynamoExpression.absent(), Idempotency.none()));
  }

  @Override
  public Optional<SocketConnection> of(String connection) {
    return table.get(RealtimeKeys.socket(connection)).map(SocketConnectionMapper::socket);
  }

  @Override
  public SocketConnection save(SocketConnection socket) {
    var next = socket.next();
    table
        .put(
            SocketConnectionMapper.item(next),
            DynamoExpression.version(socket.version()),
            Idempotency.none())
        .orThrowStale();
    return next;
  }

  @Override
  public void subscribe(SocketConnection socket, Collection<Topic> topics) {
    for (var topic : topics) {
      var row =
          SocketConnectionMapper.item(
              RealtimeKeys.subscriber(topic.key(), socket.connection()), socket.watcher());
      unlessThere(table.put(row, DynamoExpression.absent(), Idempotency.none()));
    }
  }

  @Override
  public void unsubscribe(String connection, Collection<Topic> topics) {
    topics.forEach(topic -> leave(connection, topic));
  }

  private void leave(String connection, Topic topic) {
    unlessThere(
        table.delete(RealtimeKeys.subscriber(topic.key(), connection), DynamoExpression.present()));
  }

  @Override
  public Set<Topic> subscribedTopics(String connection, Collection<Topic> topics) {
    var byKey =
        topics.stream()
            .distinct()
            .collect(
                Collectors.toMap(it -> RealtimeKeys.subscriber(it.key(), connection), it -> it));
    return table.get(List.copyOf(byKey.keySet())).stream()
        .map(row -> Objects.requireNonNull(byKey.get(row.key())))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public List<TopicSubscriber> subscribers(Topic topic) {
    return table.allPages(RealtimeKeys.subscribers(topic.key())).stream()
        .map(SocketConnectionMapper::watcher)
        .toList();
  }

  @Override
  public List<TopicSubscriber> all() {
    return IntStream.range(0, RealtimeKeys.OPEN_SOCKET_SHARDS)
        .mapToObj(RealtimeKeys::openSockets)
        .flatMap(partition -> table.allPages(partition).stream())
        .map(SocketConnectionMapper::watcher)
        .toList();
  }

  /// The socket's item goes after what it names and the list of open sockets last, so that a repeat
  /// ends what was cut short.
  @Override
  public void delete(String connection) {
    of(connection).ifPresent(socket -> unsubscribe(connection, socket.topics()));
    unlessThere(table.delete(RealtimeKeys.socket(connection), DynamoExpression.present()));
    unlessThere(table.delete(RealtimeKeys.openSocket(connection), DynamoExpression.present()));
  }

  @Override
  public void delete(String connection, Topic topic) {
    delete(connection);
    leave(connection, topic);
  }

  /// The list of open sockets is written first: whatever comes of the rest, the sweep finds the
  /// socket there.
  @Override
  public void disconnect(String connection, Instant now) {
    var over = DynamoExpression.of("SET #expiresAt = :now").with(":now", now);
    unlessThere(
        table.update(RealtimeKeys.openSocket(connection), over, DynamoExpression.present()));
    of(connection).ifPresent(socket -> unsubscribe(connection, socket.topics()));
    unlessThere(table.delete(RealtimeKeys.socket(connection), DynamoExpression.present()));
  }

  @Override
  public void disconnect(String connection, Topic topic, Instant now) {
    disconnect(connection, now);
    leave(connection, topic);
  }

  /// A repeat finds the row there, or gone, as the first wrote it: that is what was wanted.
  private static void unlessThere(WriteResult result) {
    switch (result) {
      case WriteResult.Written(), WriteResult.ConditionFailed(var _, var _) -> {}
    }
  }
}
