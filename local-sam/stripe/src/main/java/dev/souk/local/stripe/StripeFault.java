package dev.souk.local.stripe;

import java.time.Duration;

/// One way in which a call to Stripe goes wrong.
public sealed interface StripeFault {
  /// When the line breaks: before anything was done, or after it was done and before the caller
  /// heard of it.
  enum Moment {
    BEFORE,
    AFTER
  }

  /// Turned away at the door with 503, 429 or the like: nothing is done or remembered.
  record Reject(int status) implements StripeFault {}

  /// 500 from inside. It is kept under the idempotency key as Stripe keeps it, whether or not the
  /// effect was.
  record Fail(Moment moment) implements StripeFault {}

  /// The connection breaks while the answer is on its way.
  record Drop(Moment moment) implements StripeFault {}

  /// No answer for so long, then the connection is closed.
  record Stall(Moment moment, Duration duration) implements StripeFault {}

  /// It works, and takes so long: before it is done, while other calls with its idempotency key
  /// meet it under way, or after, so that webhooks are there before the answer.
  record Slow(Moment moment, Duration duration) implements StripeFault {}
}
