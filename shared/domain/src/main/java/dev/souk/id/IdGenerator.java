package dev.souk.id;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// Where new ids come from.
@FunctionalInterface
public interface IdGenerator {
  String next(IdType idType, Instant now);

  /// Ids no one can guess. The generator is seeded when an id is asked for, never before a snapshot
  /// of the process.
  static IdGenerator random() {
    return (idType, now) -> idType.next(now, new SecureRandom());
  }

  /// The same ids in the same order for the same seed.
  static IdGenerator from(RandomGenerator seeded) {
    return (idType, now) -> idType.next(now, seeded);
  }
}
