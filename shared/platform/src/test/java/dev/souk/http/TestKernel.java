package dev.souk.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// What functions stand on in tests: all of it in memory, the clock in the test's hand.
public final class TestKernel {
  static final String FRONT_KEY = "what CloudFront shows, in tests";

  public final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T12:00:00Z"));
  public final InMemoryLimits limits = new InMemoryLimits();
  public final Visitors visitors =
      new Visitors(new FrontKey(() -> FRONT_KEY, FrontKey.Entrance.ANY));
  public final InMemoryOnces onces = new InMemoryOnces();
  public final Seal seal =
      new Seal(() -> "a key for tests, no secret".getBytes(StandardCharsets.UTF_8));

  public Kernel kernel() {
    return new Kernel(clock, limits, visitors, onces, seal, () -> {});
  }
}
