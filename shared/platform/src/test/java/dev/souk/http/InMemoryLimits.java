package dev.souk.http;

import dev.souk.route.RateLimit;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Counts in fixed windows as the table does, for as long as the process lives.
public final class InMemoryLimits implements Limits {
  private record Window(String policy, String subject, long number) {}

  private final Map<Window, Integer> calls = new ConcurrentHashMap<>();

  @Override
  public Counted count(RateLimit limit, String subject, Instant now) {
    var width = limit.window().toSeconds();
    var window = new Window(limit.name(), subject, now.getEpochSecond() / width);
    var reset = width - now.getEpochSecond() % width;
    var counted = calls.merge(window, 1, Integer::sum);
    return counted > limit.calls()
        ? new Counted.Beyond(reset)
        : new Counted.Within(limit.calls() - counted, reset);
  }
}
