package dev.souk.local.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Puts work on a local cloud for a time, over so many connections at once.
final class LoadRunner {
  private LoadRunner() {}

  static BenchmarkRow put(LocalCloudProcess cloud, Workload work, int connections, Duration time)
      throws Exception {
    var totals = DynamoDbCallCount.of(cloud.url());
    var cpu = cloud.cpu();
    var tables = cloud.tablesCpu();
    var began = System.nanoTime();
    var took = took(work, connections, began + time.toNanos());
    var whole = Duration.ofNanos(System.nanoTime() - began);
    took.sort(null);
    return new BenchmarkRow(
        work.name(),
        connections,
        took.size(),
        whole,
        Duration.ofNanos(took.isEmpty() ? 0 : took.get(took.size() / 2)),
        cloud.cpu().minus(cpu),
        cloud.tablesCpu().minus(tables),
        DynamoDbCallCount.of(cloud.url()) - totals);
  }

  /// Nanoseconds each took; what has begun in time is done to its end.
  private static List<Long> took(Workload work, int connections, long until) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks =
          IntStream.range(0, connections)
              .<Callable<List<Long>>>mapToObj(connection -> () -> each(work, connection, until))
              .toList();
      var all = new ArrayList<Long>();
      for (var done : threads.invokeAll(tasks)) {
        all.addAll(done.get());
      }
      return all;
    }
  }

  private static List<Long> each(Workload work, int connection, long until) throws Exception {
    var took = new ArrayList<Long>();
    for (var now = System.nanoTime(); now < until; now = System.nanoTime()) {
      work.idempotency().on(connection);
      took.add(System.nanoTime() - now);
    }
    return took;
  }
}
