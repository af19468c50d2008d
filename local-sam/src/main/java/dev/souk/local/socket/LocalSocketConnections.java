package dev.souk.local.socket;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/// The connections that are open now. One is not here before `$connect` has granted it, so that
/// function cannot post to it.
public final class LocalSocketConnections {
  private static final Duration MAX_IDLE = Duration.ofMinutes(10);
  private static final Duration MAX_AGE = Duration.ofHours(2);
  private static final int GOING_AWAY = 1001;

  private final InstantSource clock;
  private final ConcurrentMap<String, LocalSocketConnection> open = new ConcurrentHashMap<>();
  private final Set<String> notReading = ConcurrentHashMap.newKeySet();
  private final LongAdder sent = new LongAdder();

  /// @param clock by which connections grow old
  public LocalSocketConnections(InstantSource clock) {
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  void add(LocalSocketConnection connection) {
    open.put(connection.peer().connectionId(), connection);
  }

  void remove(LocalSocketConnection connection) {
    open.remove(connection.peer().connectionId());
    notReading.remove(connection.peer().connectionId());
  }

  Optional<LocalSocketConnection> find(String id) {
    return Optional.ofNullable(open.get(id));
  }

  /// How many are open.
  public int size() {
    return open.size();
  }

  /// From now on the client of a connection takes nothing: its buffer counts as full, and whoever
  /// posts to it is refused with 429, as API Gateway does (`LimitExceededException`: "the WebSocket
  /// client side buffer is full"). What it says itself is heard.
  ///
  /// @param id of an open connection
  public void stopReading(String id) {
    notReading.add(id);
  }

  boolean notReading(LocalSocketConnection connection) {
    return notReading.contains(connection.peer().connectionId());
  }

  void countSent() {
    sent.increment();
  }

  /// How many messages functions have posted to open connections.
  public long sent() {
    return sent.sum();
  }

  /// Closes with 1001 what has been silent for 10 minutes or open for 2 hours (API Gateway quotas).
  public void tick() {
    var now = clock.instant();
    for (var connection : open.values()) {
      if (!now.isBefore(connection.lastActive().plus(MAX_IDLE))
          || !now.isBefore(connection.peer().connectedAt().plus(MAX_AGE))) {
        close(connection, GOING_AWAY, "Going away");
      }
    }
  }

  /// Closes with a code of RFC 6455, section 7.4. To those who would post it is gone at once.
  void close(LocalSocketConnection connection, int code, String reason) {
    remove(connection);
    connection.close(code, reason);
  }
}
