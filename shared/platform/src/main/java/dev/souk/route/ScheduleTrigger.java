package dev.souk.route;

import java.time.Duration;
import java.util.Set;

/// A sweep that EventBridge Scheduler starts every so often, at least once; each sweep may be
/// repeated safely.
///
/// @param timeout a minute unless it is said to be more
public record ScheduleTrigger(
    Class<?> function,
    Duration every,
    TableAccess tables,
    Set<FunctionPermission> permissions,
    Duration timeout)
    implements Trigger {

  public ScheduleTrigger {
    permissions = Set.copyOf(permissions);
  }

  /// One that touches no table.
  public static ScheduleTrigger of(Class<?> function, Duration every, FunctionPermission... needs) {
    return of(function, every, TableAccess.NONE, needs);
  }

  public static ScheduleTrigger of(
      Class<?> function, Duration every, TableAccess tables, FunctionPermission... needs) {
    return new ScheduleTrigger(function, every, tables, Set.of(needs), Duration.ofMinutes(1));
  }

  /// The same with another time-out.
  public ScheduleTrigger within(Duration timeout) {
    return new ScheduleTrigger(function, every, tables, permissions, timeout);
  }
}
