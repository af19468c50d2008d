package dev.souk.local;

import dev.souk.local.event.FailureDestinationRecord;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Calls functions as Lambda's asynchronous invocation does: tried twice more, then given up to the
/// dead letters. Lambda waits one and two minutes between tries; nobody would, at a desk.
public final class AsyncInvoker {
  private static final int MAX_ATTEMPTS = 3;
  private static final Duration WAIT = Duration.ofMillis(250);

  private final FunctionInvoker invoke;
  private final DeadLetterStore deadLetters;
  private final InstantSource clock;

  public AsyncInvoker(FunctionInvoker invoke, DeadLetterStore dead, InstantSource clock) {
    this.invoke = invoke;
    this.deadLetters = dead;
    this.clock = clock;
  }

  /// Returns when the function did it, or when it was given up.
  ///
  /// @param source where the event comes from
  /// @param id the event's name in there
  public void call(Class<?> function, String source, String id, byte[] event) {
    for (var tried = 1; ; tried++) {
      try {
        invoke.call(function, event);
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (Exception e) {
        if (tried == MAX_ATTEMPTS) {
          sendToDeadLetters(function, source, id, e, event);
          return;
        }
      }
      if (!backoff(WAIT.multipliedBy(tried))) {
        return;
      }
    }
  }

  private void sendToDeadLetters(
      Class<?> function, String source, String id, Exception e, byte[] event) {
    var name = function.getSimpleName();
    var at = clock.instant();
    deadLetters.add(
        new DeadLetter(name, source, List.of(id), RootCauseType.of(e), at),
        FailureDestinationRecord.call(name, event, at));
  }

  private static boolean backoff(Duration wait) {
    try {
      Thread.sleep(wait);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
