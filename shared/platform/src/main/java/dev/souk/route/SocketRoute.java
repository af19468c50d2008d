package dev.souk.route;

import java.time.Duration;
import java.util.Set;

/// A route of the WebSocket API: `$connect`, `$disconnect`, `$default`, or the value of a message's
/// `type`.
///
/// @param key the route key; messages choose it by `$request.body.type`
public record SocketRoute(String key, Class<?> function, Set<Need> needs) implements Trigger {

  public SocketRoute {
    needs = Set.copyOf(needs);
  }

  public static SocketRoute of(String key, Class<?> function, Need... needs) {
    return new SocketRoute(key, function, Set.of(needs));
  }

  @Override
  public Duration timeout() {
    return Duration.ofSeconds(10);
  }
}
