package dev.souk.http;

import dev.souk.idempotency.IdempotencyRecords;
import java.time.InstantSource;

/// What every HTTP function stands on.
///
/// @param primingRead reads from the table what is never there
public record HttpDependencies(
    InstantSource clock,
    RateLimiter rateLimiter,
    ClientAddresses clientAddresses,
    IdempotencyRecords idempotencyRecords,
    HmacSigner signer,
    Runnable primingRead) {
  /// The same with another place for the marks of requests: that of a route which keeps them with
  /// what it writes.
  public HttpDependencies with(IdempotencyRecords others) {
    return new HttpDependencies(clock, rateLimiter, clientAddresses, others, signer, primingRead);
  }
}
