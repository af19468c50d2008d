package dev.souk.local.demo;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/// How long a market that is being filled is waited for, on a machine that does other work.
///
/// @param timeout until a request or an image is given up
/// @param initialDelay before what failed is tried again; it doubles with each try, up to
///   `maxDelay`
record SeedRetryPolicy(Duration timeout, Duration initialDelay, Duration maxDelay) {
  /// The property that sets [#timeout] to another number of seconds.
  static final String PROPERTY = "souk.fill.patience";

  static SeedRetryPolicy defaults() {
    return new SeedRetryPolicy(
        Duration.ofSeconds(Integer.getInteger(PROPERTY, 300)),
        Duration.ofMillis(250),
        Duration.ofSeconds(5));
  }

  /// How long to wait before the try after this one.
  ///
  /// @param tried how often so far
  Duration pause(int tried) {
    var doubled = initialDelay.multipliedBy(1L << Math.min(tried - 1, 16));
    return doubled.compareTo(maxDelay) < 0 ? doubled : maxDelay;
  }

  /// What an answer says that is only so now: how long to wait at least (RFC 9110, section 10.2.3),
  /// or zero where it names no time. Empty when a repeat would be answered the same.
  static Optional<Duration> passing(HttpResponse<?> answer) {
    var after = answer.headers().firstValue("retry-after").filter(it -> it.matches("\\d{1,4}"));
    return answer.statusCode() >= 500 || answer.statusCode() == 429 || after.isPresent()
        ? Optional.of(Duration.ofSeconds(Long.parseLong(after.orElse("0"))))
        : Optional.empty();
  }

  /// @throws DemoSeedFailure when the thread is to end
  static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoSeedFailure("it was interrupted");
    }
  }
}
