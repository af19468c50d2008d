package dev.souk.local.stream;

import dev.souk.local.DeadLetters;
import dev.souk.local.Invoke;
import dev.souk.local.meter.Writes;
import dev.souk.local.table.DynamoDbLocal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Brings every change of a table to the functions that read its stream: each from the oldest
/// record there is, in order, at least once, at its own pace.
public final class StreamPump implements AutoCloseable {
  private final List<Mapping> mappings = new CopyOnWriteArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Writes.Watch watch;

  private StreamPump() {
    watch = Writes.watch(this::nudge);
  }

  /// Starts reading; a thread for each of `readers`.
  ///
  /// @param table a table with a stream
  /// @param clock the real time, by which the table server dates its records: one that has been
  ///   moved would make them all too old
  public static StreamPump start(
      DynamoDbLocal tables,
      String table,
      List<StreamSettings> readers,
      Invoke invoke,
      DeadLetters dead,
      InstantSource clock) {
    var pump = new StreamPump();
    var arn = tables.client().describeTable(it -> it.tableName(table)).table().latestStreamArn();
    for (var reader : readers) {
      var delivery = new Delivery(reader, arn, invoke, dead, clock);
      pump.read(reader, new Mapping(tables.streams(), arn, delivery));
    }
    return pump;
  }

  private void read(StreamSettings reader, Mapping mapping) {
    mappings.add(mapping);
    threads.add(Thread.ofVirtual().name("stream-" + reader.name()).start(mapping));
  }

  /// Makes it look at once, where it would within 80 ms. Writes of this process do so by
  /// themselves.
  public void nudge() {
    mappings.forEach(Mapping::nudge);
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
    watch.close();
    mappings.forEach(Mapping::stop);
    threads.forEach(Thread::interrupt);
  }
}
