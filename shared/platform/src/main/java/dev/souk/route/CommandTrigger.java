package dev.souk.route;

import java.time.Duration;
import java.util.Set;

/// A function that nothing in the cloud calls: an operator does, by Lambda's own `Invoke`, with
/// rights of their own.
///
/// @param input the wire record it is called with
public record CommandTrigger(
    Class<?> function, Class<? extends Record> input, Set<FunctionPermission> permissions)
    implements Trigger {

  public CommandTrigger {
    permissions = Set.copyOf(permissions);
  }

  public static CommandTrigger of(
      Class<?> function, Class<? extends Record> takes, FunctionPermission... needs) {
    return new CommandTrigger(function, takes, Set.of(needs));
  }

  /// None by families: what it may do to all of them is a need.
  @Override
  public TableAccess tables() {
    return TableAccess.NONE;
  }

  @Override
  public Duration timeout() {
    return Duration.ofSeconds(60);
  }
}
