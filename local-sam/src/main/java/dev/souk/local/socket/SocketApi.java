package dev.souk.local.socket;

import dev.souk.route.SocketRoute;
import java.util.List;
import java.util.Optional;

/// A WebSocket API as it would be deployed. Messages choose their route by `$request.body.type`.
public record SocketApi(List<SocketRoute> routes) {
  static final String CONNECT = "$connect";
  static final String DISCONNECT = "$disconnect";
  static final String DEFAULT = "$default";

  public SocketApi {
    routes = List.copyOf(routes);
  }

  /// One of the three routes the gateway itself chooses.
  Optional<SocketRoute> predefined(String key) {
    return routes.stream().filter(route -> route.key().equals(key)).findFirst();
  }

  /// The route a message with this `type` takes: never one of the predefined but `$default`.
  Optional<SocketRoute> chosenBy(String type) {
    return type.startsWith("$")
        ? predefined(DEFAULT)
        : predefined(type).or(() -> predefined(DEFAULT));
  }
}
