package dev.souk.accounts;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Lets an answer take as long when there was nothing to do as when an e-mail was sent, so that the
/// time does not say whether an address has an account.
record MinimumResponseTime(Duration minimum) {
  /// Longer than hashing a password, two writes and an e-mail usually take.
  static MinimumResponseTime forEmails() {
    return new MinimumResponseTime(Duration.ofMillis(400));
  }

  /// Runs `work` and returns no sooner than after [#minimum].
  void keep(Runnable work) {
    var start = System.nanoTime();
    work.run();
    var left = minimum.toNanos() - (System.nanoTime() - start);
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = minimum.toNanos() - (System.nanoTime() - start);
    }
  }
}
