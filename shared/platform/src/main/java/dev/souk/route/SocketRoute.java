package dev.souk.route;

import java.time.Duration;
import java.util.Set;

/// A route of the WebSocket API: `$connect`, `$disconnect`, `$default`, or the value of a message's
/// `type`.
///
/// @param key the route key; messages choose it by `$request.body.type`
public record SocketRoute(
    String key, Class<?> function, TableAccess tables, Set<FunctionPermission> permissions)
    implements Trigger {

  public SocketRoute {
    permissions = Set.copyOf(permissions);
  }

  /// One that touches no table.
  public static SocketRoute of(String key, Class<?> function, FunctionPermission... needs) {
    return of(key, function, TableAccess.NONE, needs);
  }

  public static SocketRoute of(
      String key, Class<?> function, TableAccess tables, FunctionPermission... needs) {
    return new SocketRoute(key, function, tables, Set.of(needs));
  }

  @Override
  public Duration timeout() {
    return Duration.ofSeconds(10);
  }
}
