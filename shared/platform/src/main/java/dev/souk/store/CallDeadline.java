package dev.souk.store;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How long the running call of a function may still wait for services. What waits goes by it, so
/// that all waits of a call together, however many and however often tried again, end before its
/// time-out does: Lambda ends a call that is late without a word, and API Gateway makes a bare 500
/// of that. Threads a call starts have the same deadline.
public final class CallDeadline {
  /// What a call keeps for saying that it did not come to an end, pauses between tries included.
  public static final Duration RESERVE = Duration.ofMillis(750);

  private static final InheritableThreadLocal<@Nullable Context> CALL =
      new InheritableThreadLocal<>();

  private CallDeadline() {}

  /// Runs a call of a function.
  public static <T> T during(Context context, Supplier<T> call) {
    var outer = CALL.get();
    CALL.set(context);
    try {
      return call.get();
    } finally {
      CALL.set(outer);
    }
  }

  /// What is left for waiting, never below zero; empty outside of a call.
  public static Optional<Duration> left() {
    var call = CALL.get();
    if (call == null) {
      return Optional.empty();
    }
    var left = call.getRemainingTimeInMillis() - RESERVE.toMillis();
    return Optional.of(Duration.ofMillis(Math.max(0, left)));
  }
}
