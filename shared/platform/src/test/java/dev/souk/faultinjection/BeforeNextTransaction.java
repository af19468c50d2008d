package dev.souk.faultinjection;

import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/// Does something once, between what the next transaction was decided on and its writing; until it
/// is closed.
public final class BeforeNextTransaction implements CallInterceptor, AutoCloseable {
  private final Runnable work;
  private final AtomicBoolean begun = new AtomicBoolean();

  private BeforeNextTransaction(Runnable work) {
    this.work = work;
  }

  /// @param work by the thread whose transaction waits; its own calls pass
  /// @throws IllegalStateException when there is another keeper
  public static BeforeNextTransaction of(Runnable work) {
    var beforeNextTransaction = new BeforeNextTransaction(work);
    InterceptedCalls.keep(beforeNextTransaction);
    return beforeNextTransaction;
  }

  @Override
  public Fate fate(SdkRequest request) {
    if (request instanceof TransactWriteItemsRequest && begun.compareAndSet(false, true)) {
      work.run();
    }
    return Fate.passes();
  }

  @Override
  public void close() {
    InterceptedCalls.open(this);
  }
}
