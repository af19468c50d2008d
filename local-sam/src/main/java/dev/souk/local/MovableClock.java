package dev.souk.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/// The clock of the local cloud: the real time, until somebody moves it forward.
public final class MovableClock implements InstantSource {
  private final InstantSource real;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

  public MovableClock() {
    this(InstantSource.system());
  }

  /// @param real what passes by itself
  public MovableClock(InstantSource real) {
    this.real = real;
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead.get());
  }

  /// How far it is ahead of the real time.
  public Duration ahead() {
    return ahead.get();
  }

  /// Moves it on; what became due has been done when this returns.
  ///
  /// @throws IllegalArgumentException when asked to go back
  public void forward(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("time does not go back: " + by);
    }
    ahead.updateAndGet(it -> it.plus(by));
    watchers.forEach(Runnable::run);
  }

  /// Runs `watcher` after every move, in the thread that moves it.
  public void whenMoved(Runnable watcher) {
    watchers.add(watcher);
  }
}
