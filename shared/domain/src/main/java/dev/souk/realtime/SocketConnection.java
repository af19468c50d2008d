package dev.souk.realtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// One browser's open connection and what it watches.
///
/// @param holder empty for a socket opened without a ticket
/// @param helloReceived whether it has said `hello`
/// @param minute since when messages are counted
/// @param messages heard since then
public record SocketConnection(
    String connection,
    Optional<SocketPrincipal> holder,
    Instant connectedAt,
    boolean helloReceived,
    Set<Topic> topics,
    Instant minute,
    int messages,
    long version) {
  /// Topics a socket may watch at a time.
  public static final int MAX_TOPICS = 50;

  /// Messages a minute, of whatever kind: a ping and what cannot be read count as well.
  public static final int MAX_MESSAGES = 60;

  /// API Gateway ends every connection after two hours (AWS: "Amazon API Gateway quotas").
  public static final Duration MAX_AGE = Duration.ofHours(2);

  /// API Gateway ends a connection that is silent for ten minutes; a ping every four leaves room
  /// for a lost one.
  public static final Duration PING_INTERVAL = Duration.ofMinutes(4);

  private static final Duration MINUTE = Duration.ofMinutes(1);

  public SocketConnection {
    topics = Set.copyOf(topics);
    if (topics.size() > MAX_TOPICS) {
      throw new IllegalArgumentException("a socket watches at most " + MAX_TOPICS + " topics");
    }
  }

  public static SocketConnection opened(
      String connection, Optional<SocketPrincipal> holder, Instant now) {
    return new SocketConnection(connection, holder, now, false, Set.of(), now, 0, 1);
  }

  public Instant expiresAt() {
    return connectedAt.plus(MAX_AGE);
  }

  public TopicSubscriber watcher() {
    return new TopicSubscriber(connection, holder, expiresAt());
  }

  /// The same, kept once more.
  SocketConnection next() {
    return new SocketConnection(
        connection, holder, connectedAt, helloReceived, topics, minute, messages, version + 1);
  }

  /// Said again it changes nothing but the count.
  public SocketMessageResult hello(Instant now) {
    return helloReceived
        ? countMessage(now)
        : new SocketConnection(
                connection, holder, connectedAt, true, topics, minute, messages, version)
            .countMessage(now);
  }

  /// Whether a further message is heard at all.
  public SocketMessageResult receive(Instant now) {
    return helloReceived ? countMessage(now) : new SocketMessageResult.HelloRequired();
  }

  /// Topics it watches already are counted once.
  public SocketMessageResult subscribe(Collection<Topic> more, Instant now) {
    var all = new LinkedHashSet<>(topics);
    all.addAll(more);
    if (helloReceived && all.size() > MAX_TOPICS) {
      return new SocketMessageResult.TopicLimitExceeded(MAX_TOPICS);
    }
    return helloReceived
        ? withTopics(all).countMessage(now)
        : new SocketMessageResult.HelloRequired();
  }

  /// Topics it does not watch are passed over.
  public SocketMessageResult unsubscribe(Collection<Topic> fewer, Instant now) {
    var left = new LinkedHashSet<>(topics);
    left.removeAll(fewer);
    return helloReceived
        ? withTopics(left).countMessage(now)
        : new SocketMessageResult.HelloRequired();
  }

  private SocketConnection withTopics(Set<Topic> watched) {
    return new SocketConnection(
        connection, holder, connectedAt, helloReceived, watched, minute, messages, version);
  }

  /// The same with one message more, of whatever kind and before `hello` too.
  public SocketMessageResult countMessage(Instant now) {
    var fresh = !now.isBefore(minute.plus(MINUTE));
    if (!fresh && messages >= MAX_MESSAGES) {
      var wait = Duration.between(now, minute.plus(MINUTE));
      return new SocketMessageResult.RateLimited(MAX_MESSAGES, Math.max(1, wait.toSeconds()));
    }
    return new SocketMessageResult.Success(
        new SocketConnection(
            connection,
            holder,
            connectedAt,
            helloReceived,
            topics,
            fresh ? now : minute,
            fresh ? 1 : messages + 1,
            version));
  }
}
