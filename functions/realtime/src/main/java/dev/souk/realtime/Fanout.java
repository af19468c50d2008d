package dev.souk.realtime;

import dev.souk.events.ServerMessage.Resync;
import dev.souk.json.Json;
import dev.souk.telemetry.Telemetry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;

/// Tells all that watch a topic, many at a time. A socket found dead is forgotten in the same pass.
final class Fanout {
  /// Posts under way at once, in all topics together.
  static final int IN_FLIGHT = 256;

  private final Sockets sockets;
  private final SocketPosts posts;
  private final LiveSessions sessions;
  private final Displays displays;

  Fanout(Sockets sockets, SocketPosts posts, LiveSessions sessions, Displays displays) {
    this.sockets = sockets;
    this.displays = displays;
    this.posts = posts;
    this.sessions = sessions;
  }

  /// What is to be said on a topic, in this order to each socket.
  record News(Topic topic, List<? extends Record> messages) {}

  /// Tells everyone, and answers with the news that did not reach everyone. To tell it again does
  /// no harm.
  Set<News> tell(List<News> all, Instant now) {
    var permits = new Semaphore(IN_FLIGHT);
    var missed = new HashSet<News>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var told = all.stream().map(news -> threads.submit(() -> tell(news, now, threads, permits)));
      var pending = told.toList();
      for (var i = 0; i < pending.size(); i++) {
        if (!held(pending.get(i))) {
          missed.add(all.get(i));
        }
      }
    }
    return missed;
  }

  private boolean tell(News news, Instant now, ExecutorService threads, Semaphore permits)
      throws InterruptedException {
    var topic = news.topic();
    var watchers = sockets.watchers(topic);
    if (watchers.isEmpty()) {
      return true;
    }
    if (topic instanceof Topic.OfProduct(var product) && !displays.shows(product)) {
      return each(watchers, watcher -> dismissed(watcher, topic), threads, permits);
    }
    var frames = news.messages().stream().map(Json::text).toList();
    return each(
        allowed(topic, watchers, now), watcher -> told(watcher, topic, frames), threads, permits);
  }

  private static boolean each(
      List<Watcher> watchers, Predicate<Watcher> task, ExecutorService threads, Semaphore permits)
      throws InterruptedException {
    var pending = new ArrayList<Future<Boolean>>();
    for (var watcher : watchers) {
      permits.acquire();
      pending.add(threads.submit(released(permits, () -> task.test(watcher))));
    }
    var all = true;
    for (var each : pending) {
      all &= held(each);
    }
    return all;
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

  private boolean told(Watcher watcher, Topic topic, List<String> frames) {
    for (var frame : frames) {
      switch (posts.post(watcher.connection(), frame)) {
        case SENT -> {}
        case GONE -> {
          sockets.forget(watcher.connection(), topic);
          return true;
        }
        case NOT_NOW -> {
          return false;
        }
      }
    }
    return true;
  }

  /// A product taken off the shelf is nobody's to watch: its numbers would go stale unseen.
  private boolean dismissed(Watcher watcher, Topic topic) {
    var heard = told(watcher, topic, List.of(Json.text(new Resync(topic.name()))));
    if (heard) {
      sockets.leave(watcher.connection(), List.of(topic));
    }
    return heard;
  }

  private static <T> Callable<T> released(Semaphore permits, Callable<T> task) {
    return () -> {
      try {
        return task.call();
      } finally {
        permits.release();
      }
    };
  }

  private static boolean held(Future<Boolean> told) {
    try {
      return told.get();
    } catch (ExecutionException e) {
      Telemetry.warn("a push failed", e.getCause() == null ? e : e.getCause());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
