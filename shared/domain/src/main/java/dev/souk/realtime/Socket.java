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
/// @param greeted whether it has said `hello`
/// @param minute since when messages are counted
/// @param messages heard since then
public record Socket(
    String connection,
    Optional<Holder> holder,
    Instant connectedAt,
    boolean greeted,
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

  public Socket {
    topics = Set.copyOf(topics);
    if (topics.size() > MAX_TOPICS) {
      throw new IllegalArgumentException("a socket watches at most " + MAX_TOPICS + " topics");
    }
  }

  public static Socket opened(String connection, Optional<Holder> holder, Instant now) {
    return new Socket(connection, holder, now, false, Set.of(), now, 0, 1);
  }

  public Instant expiresAt() {
    return connectedAt.plus(MAX_AGE);
  }

  public Watcher watcher() {
    return new Watcher(connection, holder, expiresAt());
  }

  /// The same, kept once more.
  Socket next() {
    return new Socket(
        connection, holder, connectedAt, greeted, topics, minute, messages, version + 1);
  }

  /// Said again it changes nothing but the count.
  public Heard hello(Instant now) {
    return greeted
        ? counts(now)
        : new Socket(connection, holder, connectedAt, true, topics, minute, messages, version)
            .counts(now);
  }

  /// Whether a further message is heard at all.
  public Heard hears(Instant now) {
    return greeted ? counts(now) : new Heard.HelloFirst();
  }

  /// Topics it watches already are counted once.
  public Heard subscribe(Collection<Topic> more, Instant now) {
    var all = new LinkedHashSet<>(topics);
    all.addAll(more);
    if (greeted && all.size() > MAX_TOPICS) {
      return new Heard.TooManyTopics(MAX_TOPICS);
    }
    return greeted ? watching(all).counts(now) : new Heard.HelloFirst();
  }

  /// Topics it does not watch are passed over.
  public Heard unsubscribe(Collection<Topic> fewer, Instant now) {
    var left = new LinkedHashSet<>(topics);
    left.removeAll(fewer);
    return greeted ? watching(left).counts(now) : new Heard.HelloFirst();
  }

  private Socket watching(Set<Topic> watched) {
    return new Socket(connection, holder, connectedAt, greeted, watched, minute, messages, version);
  }

  /// The same with one message more, of whatever kind and before `hello` too.
  public Heard counts(Instant now) {
    var fresh = !now.isBefore(minute.plus(MINUTE));
    if (!fresh && messages >= MAX_MESSAGES) {
      var wait = Duration.between(now, minute.plus(MINUTE));
      return new Heard.TooFast(MAX_MESSAGES, Math.max(1, wait.toSeconds()));
    }
    return new Heard.To(
        new Socket(
            connection,
            holder,
            connectedAt,
            greeted,
            topics,
            fresh ? now : minute,
            fresh ? 1 : messages + 1,
            version));
  }
}
