package dev.souk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waits for what another thread will do.
public final class Eventually {
  /// How long anything may take, by the machine's own clock, on the slowest and busiest machine
  /// there is. Only a test that fails waits for so long: no test says by it that something is fast.
  public static final Duration PATIENCE = Duration.ofMinutes(3);

  private Eventually() {}

  /// Returns as soon as it is so; fails when it never is.
  public static void is(BooleanSupplier so) throws InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!so.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(5);
    }
    assertThat(so.getAsBoolean()).as("within " + PATIENCE).isTrue();
  }
}
