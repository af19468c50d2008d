package dev.souk.local.meter;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Tells at once of writes this process makes, so that who waits for changes need not look often.
public final class TableWriteNotifier {
  private static final List<Runnable> SUBSCRIPTIONS = new CopyOnWriteArrayList<>();

  private TableWriteNotifier() {}

  /// A watch that has begun; closing it ends it.
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  /// Runs `watcher` after every write that was done, in the thread that wrote: it must be quick.
  public static Subscription subscribe(Runnable watcher) {
    SUBSCRIPTIONS.add(watcher);
    return () -> SUBSCRIPTIONS.remove(watcher);
  }

  static void notifyListeners() {
    SUBSCRIPTIONS.forEach(Runnable::run);
  }
}
