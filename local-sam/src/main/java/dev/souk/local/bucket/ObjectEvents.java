package dev.souk.local.bucket;

import dev.souk.local.AsyncCalls;
import dev.souk.local.event.BucketEvent;
import dev.souk.local.table.DynamoDbLocal;
import dev.souk.route.BucketEvents;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// Tells functions of the objects made under their prefix: at least once, in no order, and not
/// while the upload waits.
public final class ObjectEvents implements Consumer<ObjectMade>, AutoCloseable {
  private final List<BucketEvents> triggers;
  private final AsyncCalls calls;
  private final InstantSource clock;
  private final AtomicLong sequence;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  public ObjectEvents(List<BucketEvents> triggers, AsyncCalls calls, InstantSource clock) {
    this.triggers = List.copyOf(triggers);
    this.calls = calls;
    this.clock = clock;
    // Grows over restarts too, as a bucket that is kept needs.
    sequence = new AtomicLong(clock.millis() << 12);
  }

  @Override
  public void accept(ObjectMade made) {
    for (var trigger : triggers) {
      if (made.key().startsWith(trigger.prefix())) {
        var event = event(made);
        threads.execute(() -> calls.call(trigger.function(), made.bucket(), made.key(), event));
      }
    }
  }

  private byte[] event(ObjectMade made) {
    return BucketEvent.of(
        new BucketEvent.Made(
            made.bucket(),
            made.key(),
            made.size(),
            made.eTag(),
            made.by(),
            sequence.incrementAndGet(),
            clock.instant()),
        DynamoDbLocal.REGION.id());
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
