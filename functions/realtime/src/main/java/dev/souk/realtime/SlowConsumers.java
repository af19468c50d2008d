package dev.souk.realtime;

import dev.souk.telemetry.Telemetry;
import java.time.Instant;

/// Disconnects a socket that cannot take what it is told: its client's buffer is full, or the
/// gateway does not get through to it. API Gateway answers 429 for either (API Gateway Management
/// API, `LimitExceededException`). To wait would let one client hold up all others; to skip would
/// leave it with what is no longer true. Disconnected it connects again, subscribes, and is told
/// how things stand.
final class SlowConsumers {
  private final SocketConnections connections;
  private final SocketSender posts;

  SlowConsumers(SocketConnections connections, SocketSender posts) {
    this.connections = connections;
    this.posts = posts;
  }

  /// A repeat changes nothing. Only the store's failure is thrown.
  void disconnect(String connection, Instant now) {
    connections.disconnect(connection, now);
    close(connection);
  }

  /// The same of a socket found on a topic's list.
  void disconnect(String connection, Topic topic, Instant now) {
    connections.disconnect(connection, topic, now);
    close(connection);
  }

  /// One that cannot be closed now is closed by the next sweep.
  private void close(String connection) {
    try {
      posts.close(connection);
      Telemetry.info("a slow consumer was disconnected");
    } catch (RuntimeException e) {
      Telemetry.warn("a slow consumer could not be closed yet", e);
    }
  }
}
