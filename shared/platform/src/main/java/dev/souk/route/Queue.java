package dev.souk.route;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/// A queue the function empties. What fails `attempts` times goes to its dead-letter queue.
///
/// @param events what the bus puts into it, by the names of the events' types
public record Queue(
    Class<?> function,
    String queue,
    List<String> events,
    int batch,
    int attempts,
    TableAccess tables,
    Set<Need> needs)
    implements Trigger {

  public Queue {
    events = List.copyOf(events);
    needs = Set.copyOf(needs);
  }

  /// One that touches no table.
  public static Queue of(Class<?> function, String queue, List<String> events, Need... needs) {
    return of(function, queue, events, TableAccess.NONE, needs);
  }

  public static Queue of(
      Class<?> function, String queue, List<String> events, TableAccess tables, Need... needs) {
    return new Queue(function, queue, events, 10, 5, tables, Set.of(needs));
  }

  @Override
  public Duration timeout() {
    return Duration.ofSeconds(30);
  }
}
