package dev.souk.manifest;

import java.util.List;

/// Where the socket of the AsyncAPI document is, and how it is opened.
final class AsyncApiServers {
  private AsyncApiServers() {}

  static JsonTree all() {
    return JsonTree.of(
            "deployment",
            JsonTree.of("host", "{host}")
                .with("protocol", "wss")
                .with(
                    "description", "A deployed market; its address is the stack output `Sockets`.")
                .with(
                    "variables",
                    JsonTree.of(
                        "host",
                        JsonTree.of("description", "The market's own host.")
                            .with("default", "market.example"))))
        .with(
            "local",
            JsonTree.of("host", "localhost:8080")
                .with("protocol", "ws")
                .with("description", "The local cloud, as `./local-sam/up` starts it."));
  }

  static List<JsonTree> references() {
    return List.of(
        JsonTree.of("$ref", "#/servers/deployment"), JsonTree.of("$ref", "#/servers/local"));
  }

  /// By the WebSockets binding of AsyncAPI, 0.1.0.
  static JsonTree handshake() {
    var ticket =
        JsonTree.of("type", "string")
            .with(
                "description",
                "Single-use ticket from `POST /api/v1/realtime/tickets`, valid for 60 seconds; omit"
                    + " it for public topics.");
    return JsonTree.of(
        "ws",
        JsonTree.of("method", "GET")
            .with(
                "query",
                JsonTree.of("type", "object").with("properties", JsonTree.of("ticket", ticket)))
            .with("bindingVersion", "0.1.0"));
  }

  /// Told of, and required of no server: anybody may open a socket for public topics.
  static JsonTree security() {
    return JsonTree.of(
        "ticket",
        JsonTree.of("type", "httpApiKey")
            .with("in", "query")
            .with("name", "ticket")
            .with("description", "A ticket of `POST /api/v1/realtime/tickets`."));
  }
}
