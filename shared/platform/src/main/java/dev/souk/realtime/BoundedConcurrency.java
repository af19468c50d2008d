package dev.souk.realtime;

import dev.souk.telemetry.Telemetry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/// Does one thing for many at once, on virtual threads and at most so many at a time in all calls
/// together.
public final class BoundedConcurrency {
  private final Semaphore permits;

  public BoundedConcurrency(int most) {
    permits = new Semaphore(most);
  }

  /// Ends when all are done, and answers in the order of `items`. What a task throws is thrown
  /// then, the first of them if there are several.
  public <T, R> List<R> each(Collection<T> items, Function<T, R> task) {
    var carried = Telemetry.carried(task);
    var pending = new ArrayList<Future<R>>(items.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var item : items) {
        permits.acquireUninterruptibly();
        pending.add(
            threads.submit(() -> {
              try {
                return carried.apply(item);
              } finally {
                permits.release();
              }
            }));
      }
    }
    return pending.stream().map(BoundedConcurrency::result).toList();
  }

  private static <R> R result(Future<R> done) {
    try {
      return done.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
