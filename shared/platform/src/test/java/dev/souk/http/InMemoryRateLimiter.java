package dev.souk.http;

import dev.souk.route.RateLimit;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Counts in fixed windows as the table does, for as long as the process lives.
public final class InMemoryRateLimiter implements RateLimiter {
  private record Window(String policy, String subject, long number) {
    static Window of(RateLimit limit, String subject, Instant now) {
      var number = now.getEpochSecond() / limit.window().toSeconds();
      return new Window(limit.name(), subject, number);
    }
  }

  private final Map<Window, Integer> calls = new HashMap<>();

  @Override
  public synchronized Decision acquire(RateLimit limit, String subject, Instant now) {
    var width = limit.window().toSeconds();
    var reset = width - now.getEpochSecond() % width;
    var window = Window.of(limit, subject, now);
    var counted = calls.getOrDefault(window, 0);
    if (counted >= limit.calls()) {
      return new Decision.Exceeded(reset);
    }
    calls.put(window, counted + 1);
    return new Decision.Allowed(limit.calls() - counted - 1, reset);
  }

  @Override
  public synchronized long peek(RateLimit limit, String subject, Instant now) {
    return calls.getOrDefault(Window.of(limit, subject, now), 0);
  }

  @Override
  public synchronized void release(RateLimit limit, String subject, Instant now) {
    calls.computeIfPresent(
        Window.of(limit, subject, now), (_, counted) -> Math.max(0, counted - 1));
  }
}
