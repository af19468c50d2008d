package dev.souk.route;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/// A reader of the table's stream. The mapping bisects a failed batch, answers partial batch
/// failures, and sends what still fails after `attempts` or `maxAge` to the function's dead-letter
/// queue.
///
/// @param skPrefixes the function is called only for items whose sort key begins with one of these
/// @param batch at most so many records a call
/// @param attempts how often a failed batch is tried again before it is given up
public record StreamTrigger(
    Class<?> function,
    TableAccess tables,
    Set<FunctionPermission> permissions,
    List<String> skPrefixes,
    int batch,
    int attempts,
    Duration maxAge)
    implements Trigger {

  public StreamTrigger {
    permissions = Set.copyOf(permissions);
    skPrefixes = List.copyOf(skPrefixes);
  }

  /// One that touches no table.
  public static StreamTrigger of(
      Class<?> function, List<String> skPrefixes, FunctionPermission... needs) {
    return of(function, skPrefixes, TableAccess.NONE, needs);
  }

  public static StreamTrigger of(
      Class<?> function, List<String> skPrefixes, TableAccess tables, FunctionPermission... needs) {
    return new StreamTrigger(
        function, tables, Set.of(needs), skPrefixes, 100, 5, Duration.ofHours(1));
  }

  /// The same with another number of attempts.
  public StreamTrigger trying(int attempts) {
    return new StreamTrigger(function, tables, permissions, skPrefixes, batch, attempts, maxAge);
  }

  @Override
  public Duration timeout() {
    return Duration.ofSeconds(30);
  }
}
