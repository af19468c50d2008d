package dev.souk.faultinjection;

/// What can become of one attempt of a call.
public enum InjectedFault {
  /// It does not get there: nothing is written, and the SDK does not try again.
  FAIL_BEFORE,
  /// It is done and its reply is lost; the SDK sends it again.
  FAIL_AFTER,
  /// It takes a while.
  DELAY,
  /// There is no capacity; the SDK tries again.
  THROTTLE,
  /// Another transaction holds the item.
  CONFLICT
}
