package dev.souk.local.demo;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/// How long a market that is being filled is waited for, on a machine that does other work.
///
/// @param whole until a request or a picture is given up
/// @param first before what failed is tried again; it doubles with each try, up to `longest`
record Patience(Duration whole, Duration first, Duration longest) {
  /// The property that sets [#whole] to another number of seconds.
  static final String PROPERTY = "souk.fill.patience";

  static Patience usual() {
    return new Patience(
        Duration.ofSeconds(Integer.getInteger(PROPERTY, 300)),
        Duration.ofMillis(250),
        Duration.ofSeconds(5));
  }

  /// How long to wait before the try after this one.
  ///
  /// @param tried how often so far
  Duration pause(int tried) {
    var doubled = first.multipliedBy(1L << Math.min(tried - 1, 16));
    return doubled.compareTo(longest) < 0 ? doubled : longest;
  }

  /// What an answer says that is only so now: how long to wait at least (RFC 9110, section 10.2.3),
  /// or zero where it names no time. Empty when a repeat would be answered the same.
  static Optional<Duration> passing(HttpResponse<?> answer) {
    var after = answer.headers().firstValue("retry-after").filter(it -> it.matches("\\d{1,4}"));
    return answer.statusCode() >= 500 || answer.statusCode() == 429 || after.isPresent()
        ? Optional.of(Duration.ofSeconds(Long.parseLong(after.orElse("0"))))
        : Optional.empty();
  }

  /// @throws Unfilled when the thread is to end
  static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unfilled("it was interrupted");
    }
  }
}
