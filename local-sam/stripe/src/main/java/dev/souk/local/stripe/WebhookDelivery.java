package dev.souk.local.stripe;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// One event on its way to one endpoint.
public record WebhookDelivery(
    String event, String type, Instant since, Endpoint endpoint, int attempt, Instant due) {
  private static final Duration INITIAL_BACKOFF = Duration.ofSeconds(10);
  private static final Duration MAX_BACKOFF = Duration.ofHours(12);
  private static final Duration RETRY_PERIOD = Duration.ofDays(3);
  private static final int BACKOFF_MULTIPLIER = 6;

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

    boolean subscribesTo(String type) {
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
    default boolean succeeded() {
      return this instanceof Answered(var status) && status >= 200 && status < 300;
    }
  }

  /// A line of the record of deliveries.
  public record Attempt(WebhookDelivery delivery, Instant at, Outcome outcome) {}

  /// Stripe publishes no times but the end after three days, and that pauses grow: these are ten
  /// seconds, a minute, six, 36, 3.6 hours, then every twelve.
  WebhookDelivery retry(Instant now) {
    var pause = INITIAL_BACKOFF;
    for (var i = 1; i < attempt && pause.compareTo(MAX_BACKOFF) < 0; i++) {
      pause = pause.multipliedBy(BACKOFF_MULTIPLIER);
    }
    var capped = pause.compareTo(MAX_BACKOFF) < 0 ? pause : MAX_BACKOFF;
    return new WebhookDelivery(event, type, since, endpoint, attempt + 1, now.plus(capped));
  }

  boolean exhausted() {
    return due.isAfter(since.plus(RETRY_PERIOD));
  }
}
