package dev.souk.local.bucket;

import dev.souk.local.AsyncInvoker;
import dev.souk.local.event.S3EventJson;
import dev.souk.local.table.DynamoDbLocal;
import dev.souk.route.BucketTrigger;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// Tells functions of the objects made under their prefix: at least once, in no order, and not
/// while the upload waits.
public final class S3EventNotifications implements Consumer<ObjectCreatedEvent>, AutoCloseable {
  private final List<BucketTrigger> triggers;
  private final AsyncInvoker calls;
  private final InstantSource clock;
  private final AtomicLong sequence;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  public S3EventNotifications(
      List<BucketTrigger> triggers, AsyncInvoker calls, InstantSource clock) {
    this.triggers = List.copyOf(triggers);
    this.calls = calls;
    this.clock = clock;
    // Grows over restarts too, as a bucket that is kept needs.
    sequence = new AtomicLong(clock.millis() << 12);
  }

  @Override
  public void accept(ObjectCreatedEvent made) {
    for (var trigger : triggers) {
      if (made.key().startsWith(trigger.prefix())) {
        var event = event(made);
        threads.execute(() -> calls.call(trigger.function(), made.bucket(), made.key(), event));
      }
    }
  }

  private byte[] event(ObjectCreatedEvent made) {
    return S3EventJson.of(
        new S3EventJson.CreatedObject(
            made.bucket(),
            made.key(),
            made.size(),
            made.eTag(),
            made.eventName(),
            sequence.incrementAndGet(),
            clock.instant()),
        DynamoDbLocal.REGION.id());
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
