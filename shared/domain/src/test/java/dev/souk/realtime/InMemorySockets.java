package dev.souk.realtime;

import dev.souk.fault.Stale;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sockets of one process, for tests.
public final class InMemorySockets implements Sockets {
  private final Map<String, Socket> sockets = new LinkedHashMap<>();
  private final Map<Topic, Map<String, Watcher>> watchers = new HashMap<>();

  @Override
  public synchronized void open(Socket socket) {
    sockets.putIfAbsent(socket.connection(), socket);
  }

  @Override
  public synchronized Optional<Socket> of(String connection) {
    return Optional.ofNullable(sockets.get(connection));
  }

  @Override
  public synchronized Socket save(Socket socket) {
    var kept = sockets.get(socket.connection());
    if (kept == null || kept.version() != socket.version()) {
      throw new Stale();
    }
    var next = socket.next();
    sockets.put(socket.connection(), next);
    return next;
  }

  @Override
  public synchronized void watch(Socket socket, Collection<Topic> topics) {
    topics.forEach(topic ->
        watchers
            .computeIfAbsent(topic, none -> new LinkedHashMap<>())
            .put(socket.connection(), socket.watcher()));
  }

  @Override
  public synchronized void leave(String connection, Collection<Topic> topics) {
    topics.forEach(topic -> watchers.getOrDefault(topic, new HashMap<>()).remove(connection));
  }

  @Override
  public synchronized List<Watcher> watchers(Topic topic) {
    return List.copyOf(watchers.getOrDefault(topic, Map.of()).values());
  }

  @Override
  public synchronized List<Watcher> roll() {
    return sockets.values().stream().map(Socket::watcher).toList();
  }

  @Override
  public synchronized void forget(String connection) {
    of(connection).ifPresent(socket -> leave(connection, socket.topics()));
    sockets.remove(connection);
  }

  @Override
  public synchronized void forget(String connection, Topic topic) {
    forget(connection);
    leave(connection, List.of(topic));
  }
}
