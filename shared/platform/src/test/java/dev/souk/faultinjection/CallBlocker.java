package dev.souk.faultinjection;

import java.util.function.BooleanSupplier;
import software.amazon.awssdk.core.SdkRequest;

/// Lets no attempt of some callers through, until it is closed.
public final class CallBlocker implements CallInterceptor, AutoCloseable {
  private final BooleanSupplier before;

  private CallBlocker(BooleanSupplier before) {
    this.before = before;
  }

  /// @param before whether the calling thread stands before it
  /// @throws IllegalStateException when there is another keeper
  public static CallBlocker built(BooleanSupplier before) {
    var callBlocker = new CallBlocker(before);
    InterceptedCalls.keep(callBlocker);
    return callBlocker;
  }

  @Override
  public Fate fate(SdkRequest request) {
    return before.getAsBoolean() ? new Fate.Meets(InjectedFault.FAIL_BEFORE) : Fate.passes();
  }

  @Override
  public void close() {
    InterceptedCalls.open(this);
  }
}
