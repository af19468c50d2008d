package dev.souk.local.stripe;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// One event on its way to one endpoint.
public record Delivery(
    String event, String type, Instant since, Endpoint endpoint, int attempt, Instant due) {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(12);
  private static final Duration GIVEN_UP = Duration.ofDays(3);
  private static final int GROWTH = 6;

  /// Where events go. `*` stands for all of v1; thin events of v2 are named.
  public record Endpoint(String id, URI url, String secret, Set<String> events) {
    public Endpoint {
      events = Set.copyOf(events);
      var scheme = String.valueOf(url.getScheme());
      if (url.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
        throw new IllegalArgumentException("an endpoint needs an http address, not " + url);
      }
      if (!secret.startsWith("whsec_")) {
        throw new IllegalArgumentException("an endpoint's secret starts with whsec_");
      }
    }

    boolean wants(String type) {
      return events.contains(type) || (events.contains("*") && !type.startsWith("v2."));
    }

    /// Without the secret, which no log may hold.
    @Override
    public String toString() {
      return id + " " + url;
    }
  }

  /// What became of an attempt.
  public sealed interface Outcome {
    record Answered(int status) implements Outcome {}

    record Unreachable(String why) implements Outcome {}

    /// Only a 2xx counts; a redirect is not followed.
    default boolean taken() {
      return this instanceof Answered(var status) && status >= 200 && status < 300;
    }
  }

  /// A line of the record of deliveries.
  public record Attempt(Delivery delivery, Instant at, Outcome outcome) {}

  /// Stripe publishes no times but the end after three days, and that pauses grow: these are ten
  /// seconds, a minute, six, 36, 3.6 hours, then every twelve.
  Delivery again(Instant now) {
    var pause = FIRST_PAUSE;
    for (var i = 1; i < attempt && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
      pause = pause.multipliedBy(GROWTH);
    }
    var capped = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    return new Delivery(event, type, since, endpoint, attempt + 1, now.plus(capped));
  }

  boolean hopeless() {
    return due.isAfter(since.plus(GIVEN_UP));
  }
}
