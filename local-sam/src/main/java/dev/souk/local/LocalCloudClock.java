package dev.souk.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/// The clock of the local cloud: the real time, until somebody moves it forward or stops it.
public final class LocalCloudClock implements InstantSource {
  private final InstantSource real;
  private final AtomicReference<Setting> setting =
      new AtomicReference<>(new Setting(Duration.ZERO, Optional.empty()));
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /// @param ahead how far it is ahead of the real time
  /// @param stopped when, in real time, it was stopped
  private record Setting(Duration ahead, Optional<Instant> stopped) {
    Instant at(Instant real) {
      return stopped.orElse(real).plus(ahead);
    }

    Setting forward(Duration by) {
      return new Setting(ahead.plus(by), stopped);
    }

    Setting stop(Instant real) {
      return new Setting(ahead, Optional.of(stopped.orElse(real)));
    }

    Setting start(Instant real) {
      return new Setting(Duration.between(real, at(real)), Optional.empty());
    }
  }

  public LocalCloudClock() {
    this(InstantSource.system());
  }

  /// @param real what passes by itself
  public LocalCloudClock(InstantSource real) {
    this.real = real;
  }

  @Override
  public Instant instant() {
    return setting.get().at(real.instant());
  }

  /// How far it is ahead of the real time; less than nothing when it was stopped for longer than it
  /// was moved.
  public Duration offset() {
    return setting.get().ahead();
  }

  /// Moves it on; what became due has been done when this returns.
  ///
  /// @throws IllegalArgumentException when asked to go back
  public void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("time does not go back: " + by);
    }
    setting.updateAndGet(it -> it.forward(by));
    listeners.forEach(Runnable::run);
  }

  /// Lets no time pass until [#start]: however slow the machine, what is done meanwhile is done at
  /// one instant. A clock that was stopped already stays so.
  public void stop() {
    var now = real.instant();
    setting.updateAndGet(it -> it.stop(now));
  }

  /// Lets time pass again, from the instant at which it was stopped. A repeat changes nothing.
  public void start() {
    var now = real.instant();
    setting.updateAndGet(it -> it.stopped().isPresent() ? it.start(now) : it);
  }

  /// Runs `watcher` after every move, in the thread that moves it.
  public void whenMoved(Runnable watcher) {
    listeners.add(watcher);
  }
}
