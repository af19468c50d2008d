package dev.souk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/// Waits for what another thread will do.
public final class Eventually {

  private Eventually() {}

  /// Fails when it is not so within `patience`.
  public static void is(Duration patience, BooleanSupplier so) throws InterruptedException {
    var end = Instant.now().plus(patience);
    while (!so.getAsBoolean() && Instant.now().isBefore(end)) {
      Thread.sleep(5);
    }
    assertThat(so.getAsBoolean()).as("within " + patience).isTrue();
  }
}
