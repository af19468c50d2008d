package dev.souk.route;

import java.time.Duration;
import java.util.Set;

/// A function that nothing in the cloud calls: an operator does, by Lambda's own `Invoke`, with
/// rights of their own.
///
/// @param takes the wire record it is called with
public record Command(Class<?> function, Class<? extends Record> takes, Set<Need> needs)
    implements Trigger {

  public Command {
    needs = Set.copyOf(needs);
  }

  public static Command of(Class<?> function, Class<? extends Record> takes, Need... needs) {
    return new Command(function, takes, Set.of(needs));
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
