package dev.souk.realtime;

import dev.souk.events.ServerMessage.Resync;
import dev.souk.json.Json;
import dev.souk.telemetry.Telemetry;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Tells all that watch a topic, many at a time. A socket found dead is forgotten in the same pass,
/// and one that cannot take it is disconnected: no socket keeps another from hearing, and only the
/// store's failure makes it necessary to tell again.
final class Fanout {
  /// Posts under way at once, in all topics together.
  static final int IN_FLIGHT = 256;

  private static final int TOPICS_AT_ONCE = 32;

  private final SocketConnections connections;
  private final SocketSender posts;
  private final ActiveSessions sessions;
  private final VisibleStock visibleStock;
  private final SlowConsumers slow;
  private final BoundedConcurrency reading = new BoundedConcurrency(TOPICS_AT_ONCE);
  private final BoundedConcurrency posting = new BoundedConcurrency(IN_FLIGHT);

  Fanout(
      SocketConnections connections,
      SocketSender posts,
      ActiveSessions sessions,
      VisibleStock visibleStock) {
    this.connections = connections;
    this.posts = posts;
    this.sessions = sessions;
    this.visibleStock = visibleStock;
    this.slow = new SlowConsumers(connections, posts);
  }

  /// Tells everyone, and answers with the news that did not reach everyone. To tell it again does
  /// no harm.
  Set<TopicUpdate> push(List<TopicUpdate> all, Instant now) {
    return reading
        .each(
            all,
            topicUpdate ->
                reached(topicUpdate, now) ? List.<TopicUpdate>of() : List.of(topicUpdate))
        .stream()
        .flatMap(List::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean reached(TopicUpdate topicUpdate, Instant now) {
    try {
      return push(topicUpdate, now);
    } catch (RuntimeException e) {
      Telemetry.warn("could not push to a topic", e);
      return false;
    }
  }

  private boolean push(TopicUpdate topicUpdate, Instant now) {
    var topic = topicUpdate.topic();
    var watchers = connections.subscribers(topic);
    if (watchers.isEmpty()) {
      return true;
    }
    if (topic instanceof Topic.OfProduct(var product) && !visibleStock.isVisible(product)) {
      return all(watchers, subscriber -> disconnect(subscriber, topic, now));
    }
    var frames = topicUpdate.frames();
    return all(
        allowed(topic, watchers, now),
        subscriber -> push(subscriber, topic, frames.apply(subscriber), now));
  }

  private boolean all(List<TopicSubscriber> watchers, Consumer<TopicSubscriber> task) {
    return posting.each(watchers, subscriber -> done(subscriber, task)).stream()
        .allMatch(each -> each);
  }

  private static boolean done(TopicSubscriber subscriber, Consumer<TopicSubscriber> task) {
    try {
      task.accept(subscriber);
      return true;
    } catch (RuntimeException e) {
      Telemetry.warn("could not push to a connection", e);
      return false;
    }
  }

  /// Whoever subscribed to what is not open to all must still be in a live session.
  private List<TopicSubscriber> allowed(Topic topic, List<TopicSubscriber> watchers, Instant now) {
    if (topic.open()) {
      return watchers;
    }
    var holders = watchers.stream().flatMap(subscriber -> subscriber.holder().stream()).toList();
    var live = sessions.live(holders, now);
    return watchers.stream()
        .filter(subscriber -> subscriber.holder().filter(live::contains).isPresent())
        .toList();
  }

  private void push(TopicSubscriber subscriber, Topic topic, List<String> frames, Instant now) {
    for (var frame : frames) {
      switch (posted(subscriber.connection(), frame)) {
        case SENT -> {}
        case GONE -> {
          connections.delete(subscriber.connection(), topic);
          return;
        }
        case RETRY -> {
          slow.disconnect(subscriber.connection(), topic, now);
          return;
        }
      }
    }
  }

  /// What is wrong with one post is no reason to keep all others waiting.
  private SocketSender.SendResult posted(String connection, String frame) {
    try {
      return posts.send(connection, frame);
    } catch (RuntimeException e) {
      Telemetry.error("a message was rejected", e);
      return SocketSender.SendResult.RETRY;
    }
  }

  /// A product taken off the shelf is nobody's to watch: its numbers would go stale unseen.
  private void disconnect(TopicSubscriber subscriber, Topic topic, Instant now) {
    push(subscriber, topic, List.of(Json.text(new Resync(topic.name()))), now);
    connections.unsubscribe(subscriber.connection(), List.of(topic));
  }
}
