package dev.souk.local.queue;

import dev.souk.local.DeadLetter;
import dev.souk.local.DeadLetterStore;
import dev.souk.local.FunctionInvoker;
import dev.souk.local.RootCauseType;
import dev.souk.local.event.PartialBatchResponse;
import dev.souk.local.event.SqsEventJson;
import dev.souk.local.table.DynamoDbLocal;
import dev.souk.route.QueueTrigger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// One queue and the function that empties it.
final class QueuePoller implements Runnable, AutoCloseable {
  /// Stands for the visibility time-out, which nobody would wait for at a desk.
  private static final Duration VISIBILITY_TIMEOUT = Duration.ofMillis(100);

  private final QueueTrigger trigger;
  private final FunctionInvoker invoke;
  private final DeadLetterStore deadLetters;
  private final InstantSource clock;
  private final DelayQueue<DelayedMessage> waiting = new DelayQueue<>();
  private final AtomicInteger pending = new AtomicInteger();
  private @Nullable Thread thread;

  QueuePoller(
      QueueTrigger trigger, FunctionInvoker invoke, DeadLetterStore dead, InstantSource clock) {
    this.trigger = trigger;
    this.invoke = invoke;
    this.deadLetters = dead;
    this.clock = clock;
  }

  void start() {
    thread = Thread.ofVirtual().name("queue-" + trigger.queue()).start(this);
  }

  String send(String body) {
    var now = clock.instant();
    var message = new SqsEventJson.Message(UUID.randomUUID().toString(), body, 0, now, Instant.MIN);
    pending.incrementAndGet();
    waiting.add(new DelayedMessage(message, System.nanoTime()));
    return message.id();
  }

  /// Whether every message that was sent has been done or given up.
  boolean poll() {
    return pending.get() == 0;
  }

  @Override
  public void run() {
    try {
      while (true) {
        var batch = new ArrayList<DelayedMessage>();
        batch.add(waiting.take());
        waiting.drainTo(batch, trigger.batch() - 1);
        deliver(batch.stream().map(this::received).toList());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private SqsEventJson.Message received(DelayedMessage next) {
    var it = next.message();
    var first = it.received() == 0 ? clock.instant() : it.firstReceived();
    return new SqsEventJson.Message(it.id(), it.body(), it.received() + 1, it.sent(), first);
  }

  private void deliver(List<SqsEventJson.Message> batch) throws InterruptedException {
    try {
      var event = SqsEventJson.of(trigger.queue(), batch, DynamoDbLocal.REGION.id());
      switch (PartialBatchResponse.of(invoke.call(trigger.function(), event))) {
        case PartialBatchResponse.AllSucceeded() -> pending.addAndGet(-batch.size());
        case PartialBatchResponse.SomeFailed(var ids) -> {
          var failed = failed(batch, ids);
          pending.addAndGet(failed.size() - batch.size());
          again(failed, "batchItemFailures");
        }
      }
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      again(batch, RootCauseType.of(e));
    }
  }

  /// A name that is none of the batch fails all of it, as with Lambda's mapping.
  private static List<SqsEventJson.Message> failed(
      List<SqsEventJson.Message> batch, List<String> ids) {
    var known = batch.stream().map(SqsEventJson.Message::id).toList();
    return known.containsAll(ids)
        ? batch.stream().filter(it -> ids.contains(it.id())).toList()
        : batch;
  }

  private void again(List<SqsEventJson.Message> messages, String cause) {
    for (var message : messages) {
      if (message.received() >= trigger.attempts()) {
        var id = List.of(message.id());
        deadLetters.add(
            new DeadLetter(trigger.name(), trigger.queue(), id, cause, clock.instant()),
            message.body());
        pending.decrementAndGet();
      } else {
        waiting.add(new DelayedMessage(message, System.nanoTime() + VISIBILITY_TIMEOUT.toNanos()));
      }
    }
  }

  @Override
  public void close() {
    if (thread != null) {
      thread.interrupt();
    }
  }

  /// A message and the nanosecond from which it may be received.
  private record DelayedMessage(SqsEventJson.Message message, long visible) implements Delayed {
    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(visible - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
  }
}
