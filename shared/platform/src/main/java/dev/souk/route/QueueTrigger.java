package dev.souk.route;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/// A queue the function empties. What fails `attempts` times goes to its dead-letter queue.
///
/// @param events what the bus puts into it, by the names of the events' types
public record QueueTrigger(
    Class<?> function,
    String queue,
    List<String> events,
    int batch,
    int attempts,
    TableAccess tables,
    Set<FunctionPermission> permissions)
    implements Trigger {

  public QueueTrigger {
    events = List.copyOf(events);
    permissions = Set.copyOf(permissions);
  }

  /// One that touches no table.
  public static QueueTrigger of(
      Class<?> function, String queue, List<String> events, FunctionPermission... needs) {
    return of(function, queue, events, TableAccess.NONE, needs);
  }

  public static QueueTrigger of(
      Class<?> function,
      String queue,
      List<String> events,
      TableAccess tables,
      FunctionPermission... needs) {
    return new QueueTrigger(function, queue, events, 10, 5, tables, Set.of(needs));
  }

  @Override
  public Duration timeout() {
    return Duration.ofSeconds(30);
  }
}
