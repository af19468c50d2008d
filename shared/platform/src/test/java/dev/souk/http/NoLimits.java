package dev.souk.http;

import dev.souk.route.RateLimit;
import java.time.Instant;

/// For what must not be counted.
final class NoLimits implements Limits {
  @Override
  public Counted count(RateLimit limit, String subject, Instant now) {
    throw new AssertionError("a call was counted");
  }

  @Override
  public long counted(RateLimit limit, String subject, Instant now) {
    throw new AssertionError("counts were looked at");
  }

  @Override
  public void forgive(RateLimit limit, String subject, Instant now) {
    throw new AssertionError("a call was forgiven");
  }
}
