package dev.souk.catalog;

import java.time.Instant;

/// When and how often something changed.
public record Stamp(long version, Instant createdAt, Instant updatedAt) {
  public static Stamp first(Instant now) {
    return new Stamp(1, now, now);
  }

  Stamp next(Instant now) {
    return new Stamp(version + 1, createdAt, now);
  }
}
