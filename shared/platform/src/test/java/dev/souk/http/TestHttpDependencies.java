package dev.souk.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// What functions stand on in tests: all of it in memory, the clock in the test's hand.
public final class TestHttpDependencies {
  static final String FRONT_KEY = "what CloudFront shows, in tests";

  public final MutableClock clock = new MutableClock(Instant.parse("2026-03-01T12:00:00Z"));
  public final InMemoryRateLimiter limits = new InMemoryRateLimiter();
  public final ClientAddresses clientAddresses =
      new ClientAddresses(new CloudFrontKey(() -> FRONT_KEY, CloudFrontKey.Policy.ANY));
  public final InMemoryIdempotencyRecords idempotencyRecords = new InMemoryIdempotencyRecords();
  public final HmacSigner hmacSigner =
      new HmacSigner(() -> "a key for tests, no secret".getBytes(StandardCharsets.UTF_8));

  public HttpDependencies kernel() {
    return new HttpDependencies(
        clock, limits, clientAddresses, idempotencyRecords, hmacSigner, () -> {});
  }
}
