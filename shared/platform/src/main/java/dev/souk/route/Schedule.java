package dev.souk.route;

import java.time.Duration;
import java.util.Set;

/// A sweep that EventBridge Scheduler starts every so often, at least once; each sweep may be
/// repeated safely.
///
/// @param timeout a minute unless it is said to be more
public record Schedule(
    Class<?> function, Duration every, TableAccess tables, Set<Need> needs, Duration timeout)
    implements Trigger {

  public Schedule {
    needs = Set.copyOf(needs);
  }

  /// One that touches no table.
  public static Schedule of(Class<?> function, Duration every, Need... needs) {
    return of(function, every, TableAccess.NONE, needs);
  }

  public static Schedule of(Class<?> function, Duration every, TableAccess tables, Need... needs) {
    return new Schedule(function, every, tables, Set.of(needs), Duration.ofMinutes(1));
  }

  /// The same with another time-out.
  public Schedule within(Duration timeout) {
    return new Schedule(function, every, tables, needs, timeout);
  }
}
