package dev.souk.local.stripe;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands still until it is moved.
final class SimulatorTestClock implements InstantSource {
  private final AtomicReference<Instant> now;

  SimulatorTestClock(Instant start) {
    now = new AtomicReference<>(start);
  }

  void move(Duration by) {
    now.updateAndGet(each -> each.plus(by));
  }

  @Override
  public Instant instant() {
    return now.get();
  }
}
