package dev.souk.local.queue;

import dev.souk.local.DeadLetter;
import dev.souk.local.DeadLetters;
import dev.souk.local.Failure;
import dev.souk.local.Invoke;
import dev.souk.local.event.BatchAnswer;
import dev.souk.local.event.QueueEvent;
import dev.souk.local.table.DynamoDbLocal;
import dev.souk.route.Queue;
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
final class QueuePump implements Runnable, AutoCloseable {
  /// Stands for the visibility time-out, which nobody would wait for at a desk.
  private static final Duration HIDDEN = Duration.ofMillis(100);

  private final Queue trigger;
  private final Invoke invoke;
  private final DeadLetters dead;
  private final InstantSource clock;
  private final DelayQueue<Waiting> waiting = new DelayQueue<>();
  private final AtomicInteger undone = new AtomicInteger();
  private @Nullable Thread thread;

  QueuePump(Queue trigger, Invoke invoke, DeadLetters dead, InstantSource clock) {
    this.trigger = trigger;
    this.invoke = invoke;
    this.dead = dead;
    this.clock = clock;
  }

  void start() {
    thread = Thread.ofVirtual().name("queue-" + trigger.queue()).start(this);
  }

  String send(String body) {
    var now = clock.instant();
    var message = new QueueEvent.Message(UUID.randomUUID().toString(), body, 0, now, Instant.MIN);
    undone.incrementAndGet();
    waiting.add(new Waiting(message, System.nanoTime()));
    return message.id();
  }

  /// Whether every message that was sent has been done or given up.
  boolean empty() {
    return undone.get() == 0;
  }

  @Override
  public void run() {
    try {
      while (true) {
        var batch = new ArrayList<Waiting>();
        batch.add(waiting.take());
        waiting.drainTo(batch, trigger.batch() - 1);
        bring(batch.stream().map(this::received).toList());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private QueueEvent.Message received(Waiting next) {
    var it = next.message();
    var first = it.received() == 0 ? clock.instant() : it.firstReceived();
    return new QueueEvent.Message(it.id(), it.body(), it.received() + 1, it.sent(), first);
  }

  private void bring(List<QueueEvent.Message> batch) throws InterruptedException {
    try {
      var event = QueueEvent.of(trigger.queue(), batch, DynamoDbLocal.REGION.id());
      switch (BatchAnswer.of(invoke.call(trigger.function(), event))) {
        case BatchAnswer.Done() -> undone.addAndGet(-batch.size());
        case BatchAnswer.Failed(var ids) -> {
          var failed = failed(batch, ids);
          undone.addAndGet(failed.size() - batch.size());
          again(failed, "batchItemFailures");
        }
      }
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      again(batch, Failure.of(e));
    }
  }

  /// A name that is none of the batch fails all of it, as with Lambda's mapping.
  private static List<QueueEvent.Message> failed(List<QueueEvent.Message> batch, List<String> ids) {
    var known = batch.stream().map(QueueEvent.Message::id).toList();
    return known.containsAll(ids)
        ? batch.stream().filter(it -> ids.contains(it.id())).toList()
        : batch;
  }

  private void again(List<QueueEvent.Message> messages, String cause) {
    for (var message : messages) {
      if (message.received() >= trigger.attempts()) {
        var id = List.of(message.id());
        dead.add(
            new DeadLetter(trigger.name(), trigger.queue(), id, cause, clock.instant()),
            message.body());
        undone.decrementAndGet();
      } else {
        waiting.add(new Waiting(message, System.nanoTime() + HIDDEN.toNanos()));
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
  private record Waiting(QueueEvent.Message message, long visible) implements Delayed {
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
