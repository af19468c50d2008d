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

  private final Sockets sockets;
  private final SocketPosts posts;
  private final LiveSessions sessions;
  private final Displays displays;
  private final SlowConsumers slow;
  private final AtOnce reading = new AtOnce(TOPICS_AT_ONCE);
  private final AtOnce posting = new AtOnce(IN_FLIGHT);

  Fanout(Sockets sockets, SocketPosts posts, LiveSessions sessions, Displays displays) {
    this.sockets = sockets;
    this.posts = posts;
    this.sessions = sessions;
    this.displays = displays;
    this.slow = new SlowConsumers(sockets, posts);
  }

  /// Tells everyone, and answers with the news that did not reach everyone. To tell it again does
  /// no harm.
  Set<News> tell(List<News> all, Instant now) {
    return reading.each(all, news -> reached(news, now) ? List.<News>of() : List.of(news)).stream()
        .flatMap(List::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean reached(News news, Instant now) {
    try {
      return tell(news, now);
    } catch (RuntimeException e) {
      Telemetry.warn("a topic could not be told", e);
      return false;
    }
  }

  private boolean tell(News news, Instant now) {
    var topic = news.topic();
    var watchers = sockets.watchers(topic);
    if (watchers.isEmpty()) {
      return true;
    }
    if (topic instanceof Topic.OfProduct(var product) && !displays.shows(product)) {
      return all(watchers, watcher -> dismiss(watcher, topic, now));
    }
    var frames = news.frames();
    return all(
        allowed(topic, watchers, now), watcher -> tell(watcher, topic, frames.apply(watcher), now));
  }

  private boolean all(List<Watcher> watchers, Consumer<Watcher> task) {
    return posting.each(watchers, watcher -> done(watcher, task)).stream().allMatch(each -> each);
  }

  private static boolean done(Watcher watcher, Consumer<Watcher> task) {
    try {
      task.accept(watcher);
      return true;
    } catch (RuntimeException e) {
      Telemetry.warn("a socket could not be told", e);
      return false;
    }
  }

  /// Whoever subscribed to what is not open to all must still be in a live session.
  private List<Watcher> allowed(Topic topic, List<Watcher> watchers, Instant now) {
    if (topic.open()) {
      return watchers;
    }
    var holders = watchers.stream().flatMap(watcher -> watcher.holder().stream()).toList();
    var live = sessions.live(holders, now);
    return watchers.stream()
        .filter(watcher -> watcher.holder().filter(live::contains).isPresent())
        .toList();
  }

  private void tell(Watcher watcher, Topic topic, List<String> frames, Instant now) {
    for (var frame : frames) {
      switch (posted(watcher.connection(), frame)) {
        case SENT -> {}
        case GONE -> {
          sockets.forget(watcher.connection(), topic);
          return;
        }
        case NOT_NOW -> {
          slow.disconnect(watcher.connection(), topic, now);
          return;
        }
      }
    }
  }

  /// What is wrong with one post is no reason to keep all others waiting.
  private SocketPosts.Posted posted(String connection, String frame) {
    try {
      return posts.post(connection, frame);
    } catch (RuntimeException e) {
      Telemetry.error("a post was refused", e);
      return SocketPosts.Posted.NOT_NOW;
    }
  }

  /// A product taken off the shelf is nobody's to watch: its numbers would go stale unseen.
  private void dismiss(Watcher watcher, Topic topic, Instant now) {
    tell(watcher, topic, List.of(Json.text(new Resync(topic.name()))), now);
    sockets.leave(watcher.connection(), List.of(topic));
  }
}
