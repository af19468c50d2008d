package dev.souk.local.meter;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Tells at once of writes this process makes, so that who waits for changes need not look often.
public final class Writes {
  private static final List<Runnable> WATCHERS = new CopyOnWriteArrayList<>();

  private Writes() {}

  /// A watch that has begun; closing it ends it.
  public interface Watch extends AutoCloseable {
    @Override
    void close();
  }

  /// Runs `watcher` after every write that was done, in the thread that wrote: it must be quick.
  public static Watch watch(Runnable watcher) {
    WATCHERS.add(watcher);
    return () -> WATCHERS.remove(watcher);
  }

  static void done() {
    WATCHERS.forEach(Runnable::run);
  }
}
