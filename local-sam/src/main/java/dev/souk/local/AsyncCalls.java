package dev.souk.local;

import dev.souk.local.event.GivenUp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Calls functions as Lambda's asynchronous invocation does: tried twice more, then given up to the
/// dead letters. Lambda waits one and two minutes between tries; nobody would, at a desk.
public final class AsyncCalls {
  private static final int TRIES = 3;
  private static final Duration WAIT = Duration.ofMillis(250);

  private final Invoke invoke;
  private final DeadLetters dead;
  private final InstantSource clock;

  public AsyncCalls(Invoke invoke, DeadLetters dead, InstantSource clock) {
    this.invoke = invoke;
    this.dead = dead;
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
        if (tried == TRIES) {
          giveUp(function, source, id, e, event);
          return;
        }
      }
      if (!waited(WAIT.multipliedBy(tried))) {
        return;
      }
    }
  }

  private void giveUp(Class<?> function, String source, String id, Exception e, byte[] event) {
    var name = function.getSimpleName();
    var at = clock.instant();
    dead.add(
        new DeadLetter(name, source, List.of(id), Failure.of(e), at),
        GivenUp.call(name, event, at));
  }

  private static boolean waited(Duration wait) {
    try {
      Thread.sleep(wait);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
