package dev.souk.catalog;

import java.time.Instant;

/// When and how often something changed.
public record Revision(long version, Instant createdAt, Instant updatedAt) {
  public static Revision first(Instant now) {
    return new Revision(1, now, now);
  }

  Revision next(Instant now) {
    return new Revision(version + 1, createdAt, now);
  }
}
