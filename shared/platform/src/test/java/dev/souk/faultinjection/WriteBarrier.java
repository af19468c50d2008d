package dev.souk.faultinjection;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.SdkRequest;

/// Holds all writes until so many are waiting, then lets exactly one through and the rest when that
/// has been answered: everybody has read before anybody writes. Until it is closed.
public final class WriteBarrier implements CallInterceptor, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final CountDownLatch waiting;
  private final CountDownLatch answered = new CountDownLatch(1);
  private boolean taken;

  private WriteBarrier(int writers) {
    this.waiting = new CountDownLatch(writers);
  }

  public static WriteBarrier of(int writers) {
    var writeBarrier = new WriteBarrier(writers);
    InterceptedCalls.keep(writeBarrier);
    return writeBarrier;
  }

  @Override
  public Fate fate(SdkRequest request) {
    if (InterceptedCalls.writes(request)) {
      waiting.countDown();
      await(waiting);
      if (!first()) {
        await(answered);
      }
    }
    return Fate.passes();
  }

  private synchronized boolean first() {
    var first = !taken;
    taken = true;
    return first;
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("nobody came to the turnstile any more");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void answered(SdkRequest request) {
    if (InterceptedCalls.writes(request)) {
      answered.countDown();
    }
  }

  @Override
  public void close() {
    InterceptedCalls.open(this);
  }
}
