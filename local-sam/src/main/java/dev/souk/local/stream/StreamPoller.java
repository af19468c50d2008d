package dev.souk.local.stream;

import dev.souk.local.DeadLetterStore;
import dev.souk.local.FunctionInvoker;
import dev.souk.local.meter.TableWriteNotifier;
import dev.souk.local.table.DynamoDbLocal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Brings every change of a table to the functions that read its stream: each from the oldest
/// record there is, in order, at least once, at its own pace.
public final class StreamPoller implements AutoCloseable {
  private final List<StreamMapping> mappings = new CopyOnWriteArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final TableWriteNotifier.Subscription subscription;

  private StreamPoller() {
    subscription = TableWriteNotifier.subscribe(this::wakeUp);
  }

  /// Starts reading; a thread for each of `readers`.
  ///
  /// @param table a table with a stream
  /// @param clock the real time, by which the table server dates its records: one that has been
  ///   moved would make them all too old
  public static StreamPoller start(
      DynamoDbLocal tables,
      String table,
      List<StreamMappingSettings> readers,
      FunctionInvoker invoke,
      DeadLetterStore dead,
      InstantSource clock) {
    var pump = new StreamPoller();
    var arn = tables.client().describeTable(it -> it.tableName(table)).table().latestStreamArn();
    for (var reader : readers) {
      var delivery = new RecordDelivery(reader, arn, invoke, dead, clock);
      pump.read(reader, new StreamMapping(tables.streams(), arn, delivery));
    }
    return pump;
  }

  private void read(StreamMappingSettings reader, StreamMapping mapping) {
    mappings.add(mapping);
    threads.add(Thread.ofVirtual().name("stream-" + reader.name()).start(mapping));
  }

  /// Makes it look at once, where it would within 80 ms. Writes of this process do so by
  /// themselves.
  public void wakeUp() {
    mappings.forEach(StreamMapping::wakeUp);
  }

  /// Waits until all that was written before this was asked has been brought to every reader, or
  /// given up.
  ///
  /// @return whether that came about in time
  public boolean awaitRead(Duration patience) throws InterruptedException {
    for (var mapping : mappings) {
      if (!mapping.awaitRead(patience)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    subscription.close();
    mappings.forEach(StreamMapping::stop);
    threads.forEach(Thread::interrupt);
  }
}
