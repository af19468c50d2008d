package dev.souk.accounts;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Lets an answer take as long when there was nothing to do as when a letter was sent, so that the
/// time does not say whether an address has an account.
record Pace(Duration least) {
  /// Longer than hashing a password, two writes and a letter usually take.
  static Pace ofLetters() {
    return new Pace(Duration.ofMillis(400));
  }

  /// Runs `work` and returns no sooner than after [#least].
  void keep(Runnable work) {
    var start = System.nanoTime();
    work.run();
    var left = least.toNanos() - (System.nanoTime() - start);
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = least.toNanos() - (System.nanoTime() - start);
    }
  }
}
