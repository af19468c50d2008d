package dev.souk.id;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// Where new ids come from.
@FunctionalInterface
public interface Ids {
  String next(Kind kind, Instant now);

  /// Ids no one can guess. The generator is seeded when an id is asked for, never before a snapshot
  /// of the process.
  static Ids random() {
    return (kind, now) -> kind.next(now, new SecureRandom());
  }

  /// The same ids in the same order for the same seed.
  static Ids from(RandomGenerator seeded) {
    return (kind, now) -> kind.next(now, seeded);
  }
}
