package dev.souk.faultinjection;

import software.amazon.awssdk.core.SdkRequest;

/// Who stands at the [InterceptedCalls] and says what becomes of each attempt of a call.
public interface CallInterceptor {
  /// What becomes of an attempt.
  sealed interface Fate {
    record Passes() implements Fate {}

    record Meets(InjectedFault fault) implements Fate {}

    /// Whoever calls is no more: before the call gets there, or when it has been done.
    record Dies(Moment moment) implements Fate {}

    static Fate passes() {
      return new Passes();
    }
  }

  enum Moment {
    BEFORE,
    AFTER
  }

  /// An attempt has come to the gate; it waits there for as long as this takes.
  Fate fate(SdkRequest request);

  /// An attempt that passed has been answered.
  default void answered(SdkRequest request) {}
}
