package dev.souk.faultinjection;

import software.amazon.awssdk.core.SdkRequest;

/// Ends whoever works at one of the calls it makes, and lets nothing of it through from then on;
/// until it is closed.
public final class CrashAtCall implements CallInterceptor, AutoCloseable {
  private final int at;
  private final Moment moment;
  private int calls;

  private CrashAtCall(int at, Moment moment) {
    this.at = at;
    this.moment = moment;
  }

  /// @param call which of them, from 1
  public static CrashAtCall at(int call, Moment moment) {
    var crashAtCall = new CrashAtCall(call, moment);
    InterceptedCalls.keep(crashAtCall);
    return crashAtCall;
  }

  /// Counts the calls and ends nobody.
  public static CrashAtCall none() {
    return at(Integer.MAX_VALUE, Moment.AFTER);
  }

  @Override
  public synchronized Fate fate(SdkRequest request) {
    calls++;
    if (calls > at) {
      return new Fate.Dies(Moment.BEFORE);
    }
    return calls == at ? new Fate.Dies(moment) : Fate.passes();
  }

  /// How many calls have come to the gate.
  public synchronized int calls() {
    return calls;
  }

  @Override
  public void close() {
    InterceptedCalls.open(this);
  }
}
