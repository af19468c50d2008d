package dev.souk.realtime;

import dev.souk.error.ContentionException;
import dev.souk.error.StaleVersionException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Sockets of one process, for tests.
public final class InMemorySocketConnections implements SocketConnections {
  private final Map<String, SocketConnection> sockets = new LinkedHashMap<>();
  private final Map<Topic, Map<String, TopicSubscriber>> watchers = new HashMap<>();
  private final Map<String, TopicSubscriber> dropped = new LinkedHashMap<>();
  private boolean busy;
  private int calls;

  /// From now on nobody is told who watches what, as when the store is throttled.
  public synchronized void throttle() {
    busy = true;
  }

  public synchronized void recover() {
    busy = false;
  }

  /// How many requests a store of one row a topic would have had so far, but for those of a
  /// fan-out.
  public synchronized int calls() {
    return calls;
  }

  @Override
  public synchronized void open(SocketConnection socket) {
    sockets.putIfAbsent(socket.connection(), socket);
  }

  @Override
  public synchronized Optional<SocketConnection> of(String connection) {
    calls++;
    return Optional.ofNullable(sockets.get(connection));
  }

  @Override
  public synchronized SocketConnection save(SocketConnection socket) {
    calls++;
    var kept = sockets.get(socket.connection());
    if (kept == null || kept.version() != socket.version()) {
      throw new StaleVersionException();
    }
    var next = socket.next();
    sockets.put(socket.connection(), next);
    return next;
  }

  @Override
  public synchronized void subscribe(SocketConnection socket, Collection<Topic> topics) {
    calls += topics.size();
    topics.forEach(topic ->
        watchers
            .computeIfAbsent(topic, none -> new LinkedHashMap<>())
            .put(socket.connection(), socket.watcher()));
  }

  @Override
  public synchronized void unsubscribe(String connection, Collection<Topic> topics) {
    topics.forEach(topic -> watchers.getOrDefault(topic, new HashMap<>()).remove(connection));
  }

  @Override
  public synchronized Set<Topic> subscribedTopics(String connection, Collection<Topic> topics) {
    calls += topics.isEmpty() ? 0 : 1;
    return topics.stream()
        .filter(topic -> watchers.getOrDefault(topic, Map.of()).containsKey(connection))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public synchronized List<TopicSubscriber> subscribers(Topic topic) {
    if (busy) {
      throw new ContentionException(new IllegalStateException("throttled"));
    }
    return List.copyOf(watchers.getOrDefault(topic, Map.of()).values());
  }

  @Override
  public synchronized List<TopicSubscriber> all() {
    var all = new LinkedHashMap<>(dropped);
    sockets.values().forEach(socket -> all.put(socket.connection(), socket.watcher()));
    return List.copyOf(all.values());
  }

  @Override
  public synchronized void delete(String connection) {
    of(connection).ifPresent(socket -> unsubscribe(connection, socket.topics()));
    sockets.remove(connection);
    dropped.remove(connection);
  }

  @Override
  public synchronized void disconnect(String connection, Instant now) {
    of(connection)
        .ifPresent(socket -> {
          unsubscribe(connection, socket.topics());
          sockets.remove(connection);
          dropped.put(connection, new TopicSubscriber(connection, socket.holder(), now));
        });
  }

  @Override
  public synchronized void disconnect(String connection, Topic topic, Instant now) {
    disconnect(connection, now);
    unsubscribe(connection, List.of(topic));
  }

  @Override
  public synchronized void delete(String connection, Topic topic) {
    delete(connection);
    unsubscribe(connection, List.of(topic));
  }
}
