package dev.souk.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands still until it is moved.
public final class MovableClock implements InstantSource {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-12T19:03:58.123Z"));

  @Override
  public Instant instant() {
    return now.get();
  }

  public void set(Instant to) {
    now.set(to);
  }

  public void move(Duration by) {
    now.updateAndGet(at -> at.plus(by));
  }
}
