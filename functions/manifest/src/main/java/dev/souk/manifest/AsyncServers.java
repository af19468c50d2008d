package dev.souk.manifest;

import java.util.List;

/// Where the socket of the AsyncAPI document is, and how it is opened.
final class AsyncServers {
  private AsyncServers() {}

  static Tree all() {
    return Tree.of(
            "deployment",
            Tree.of("host", "{host}")
                .with("protocol", "wss")
                .with("description", "A deployed market; the output `Sockets` is its address.")
                .with(
                    "variables",
                    Tree.of(
                        "host",
                        Tree.of("description", "The market's own host.")
                            .with("default", "market.example"))))
        .with(
            "local",
            Tree.of("host", "localhost:8080")
                .with("protocol", "ws")
                .with("description", "The local cloud, as `./local-sam/up` starts it."));
  }

  static List<Tree> references() {
    return List.of(Tree.of("$ref", "#/servers/deployment"), Tree.of("$ref", "#/servers/local"));
  }

  /// By the WebSockets binding of AsyncAPI, 0.1.0.
  static Tree handshake() {
    var ticket =
        Tree.of("type", "string")
            .with(
                "description",
                "From `POST /api/v1/realtime/tickets`; good once, for 60 seconds. Left out for public topics.");
    return Tree.of(
        "ws",
        Tree.of("method", "GET")
            .with("query", Tree.of("type", "object").with("properties", Tree.of("ticket", ticket)))
            .with("bindingVersion", "0.1.0"));
  }

  /// Told of, and required of no server: anybody may open a socket for public topics.
  static Tree security() {
    return Tree.of(
        "ticket",
        Tree.of("type", "httpApiKey")
            .with("in", "query")
            .with("name", "ticket")
            .with("description", "A ticket of `POST /api/v1/realtime/tickets`."));
  }
}
