package dev.souk.store;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Waits before something is tried again: at random up to a limit that doubles with each attempt,
/// so that those who met once do not meet again (AWS Builders' Library, "Timeouts, retries, and
/// backoff with jitter").
///
/// The chance is a secure generator's and not a thread's own. Instances that start from one
/// snapshot hold the same seed, and all of them would wait equally long (AWS Lambda Developer
/// Guide, "Handling uniqueness with Lambda SnapStart").
public final class Backoff {
  private Backoff() {}

  /// @param unit what the limit is before the first attempt
  /// @param attempt how many there have been, from 1 on
  public static void pause(Duration unit, int attempt) {
    LockSupport.parkNanos(new SecureRandom().nextLong(unit.toNanos() << attempt));
  }
}
