package dev.souk.realtime;

import dev.souk.fault.Busy;
import dev.souk.fault.Stale;
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
public final class InMemorySockets implements Sockets {
  private final Map<String, Socket> sockets = new LinkedHashMap<>();
  private final Map<Topic, Map<String, Watcher>> watchers = new HashMap<>();
  private final Map<String, Watcher> dropped = new LinkedHashMap<>();
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
  public synchronized void open(Socket socket) {
    sockets.putIfAbsent(socket.connection(), socket);
  }

  @Override
  public synchronized Optional<Socket> of(String connection) {
    calls++;
    return Optional.ofNullable(sockets.get(connection));
  }

  @Override
  public synchronized Socket save(Socket socket) {
    calls++;
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
    calls += topics.size();
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
  public synchronized Set<Topic> watched(String connection, Collection<Topic> topics) {
    calls += topics.isEmpty() ? 0 : 1;
    return topics.stream()
        .filter(topic -> watchers.getOrDefault(topic, Map.of()).containsKey(connection))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public synchronized List<Watcher> watchers(Topic topic) {
    if (busy) {
      throw new Busy(new IllegalStateException("throttled"));
    }
    return List.copyOf(watchers.getOrDefault(topic, Map.of()).values());
  }

  @Override
  public synchronized List<Watcher> roll() {
    var all = new LinkedHashMap<>(dropped);
    sockets.values().forEach(socket -> all.put(socket.connection(), socket.watcher()));
    return List.copyOf(all.values());
  }

  @Override
  public synchronized void forget(String connection) {
    of(connection).ifPresent(socket -> leave(connection, socket.topics()));
    sockets.remove(connection);
    dropped.remove(connection);
  }

  @Override
  public synchronized void drop(String connection, Instant now) {
    of(connection)
        .ifPresent(socket -> {
          leave(connection, socket.topics());
          sockets.remove(connection);
          dropped.put(connection, new Watcher(connection, socket.holder(), now));
        });
  }

  @Override
  public synchronized void drop(String connection, Topic topic, Instant now) {
    drop(connection, now);
    leave(connection, List.of(topic));
  }

  @Override
  public synchronized void forget(String connection, Topic topic) {
    forget(connection);
    leave(connection, List.of(topic));
  }
}
