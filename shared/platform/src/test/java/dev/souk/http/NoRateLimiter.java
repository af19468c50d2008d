package dev.souk.http;

import dev.souk.route.RateLimit;
import java.time.Instant;

/// For what must not be counted.
final class NoRateLimiter implements RateLimiter {
  @Override
  public Decision acquire(RateLimit limit, String subject, Instant now) {
    throw new AssertionError("a call was counted");
  }

  @Override
  public long peek(RateLimit limit, String subject, Instant now) {
    throw new AssertionError("counts were looked at");
  }

  @Override
  public void release(RateLimit limit, String subject, Instant now) {
    throw new AssertionError("a call was forgiven");
  }
}
