package dev.souk.local.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// One reader of a stream: its shards, parents before children, each at its own place.
final class StreamMapping implements Runnable {
  /// For writes of other processes; those of this one come with a nudge.
  private static final Duration PAUSE = Duration.ofMillis(80);

  /// After a turn that found something, so that a busy stream is read in batches.
  private static final Duration MIN_PAUSE = Duration.ofMillis(15);

  private static final Duration PAUSE_AFTER_ERROR = Duration.ofSeconds(1);
  private static final Duration SHARD_DISCOVERY_INTERVAL = Duration.ofSeconds(30);

  private final DynamoDbStreamsClient streams;
  private final String arn;
  private final RecordDelivery delivery;
  private final Semaphore wakeUpRequested = new Semaphore(0);
  private final Map<String, ShardReader> open = new LinkedHashMap<>();
  private final Set<String> ended = new HashSet<>();
  private Instant lastDiscovery = Instant.MIN;
  private volatile boolean stopped;
  private long begun;
  private long foundNothing;

  StreamMapping(DynamoDbStreamsClient streams, String arn, RecordDelivery delivery) {
    this.streams = streams;
    this.arn = arn;
    this.delivery = delivery;
  }

  void wakeUp() {
    wakeUpRequested.release();
  }

  /// Waits until a turn that begins from now on has found nothing: all that was written before this
  /// was asked has been brought to the function, or given up.
  ///
  /// @return whether that came about in time
  synchronized boolean awaitRead(Duration patience) throws InterruptedException {
    var next = begun + 1;
    var end = System.nanoTime() + patience.toNanos();
    while (foundNothing < next) {
      var left = Duration.ofNanos(end - System.nanoTime());
      if (!left.isPositive()) {
        return false;
      }
      wakeUp();
      wait(Math.min(left.toMillis() + 1, PAUSE.toMillis()));
    }
    return true;
  }

  private synchronized void begin() {
    begun++;
  }

  private synchronized void nothingFound() {
    foundNothing = begun;
    notifyAll();
  }

  /// Ends it after the turn it is in.
  void stop() {
    stopped = true;
  }

  @Override
  public void run() {
    try {
      while (!stopped) {
        var pause = turn();
        if (pause.isPositive()
            && wakeUpRequested.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          wakeUpRequested.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Reads each open shard once, and answers with how long to wait before the next turn.
  private Duration turn() throws InterruptedException {
    begin();
    try {
      discoverShards();
      var any = false;
      for (var reader : open.values()) {
        var records = reader.next();
        any |= !records.isEmpty();
        delivery.deliver(reader.shard(), records);
      }
      if (closeEnded() || any) {
        Thread.sleep(MIN_PAUSE);
        return Duration.ZERO;
      }
      nothingFound();
      return PAUSE;
    } catch (SdkException e) {
      // The table server is restarting or gone; the place in each shard is kept.
      return PAUSE_AFTER_ERROR;
    }
  }

  private boolean closeEnded() {
    var closed = open.values().stream().filter(ShardReader::ended).map(ShardReader::shard).toList();
    ended.addAll(closed);
    closed.forEach(open::remove);
    if (!closed.isEmpty()) {
      lastDiscovery = Instant.MIN;
    }
    return !closed.isEmpty();
  }

  private void discoverShards() {
    if (!open.isEmpty() && lastDiscovery.plus(SHARD_DISCOVERY_INTERVAL).isAfter(Instant.now())) {
      return;
    }
    var shards = streams.describeStream(it -> it.streamArn(arn)).streamDescription().shards();
    var known = new HashSet<>(shards.stream().map(Shard::shardId).toList());
    for (var shard : shards) {
      var id = shard.shardId();
      var parent = shard.parentShardId();
      // A child is opened when its parent is read to the end, or has been trimmed.
      var parentDone = parent == null || ended.contains(parent) || !known.contains(parent);
      if (parentDone && !ended.contains(id)) {
        open.computeIfAbsent(id, it -> new ShardReader(streams, arn, it));
      }
    }
    lastDiscovery = Instant.now();
  }
}
