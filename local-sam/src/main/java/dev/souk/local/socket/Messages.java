package dev.souk.local.socket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.local.lambda.Functions;
import dev.souk.local.lambda.Outcome;
import dev.souk.local.wire.Json;
import dev.souk.route.SocketRoute;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/// What comes in on one connection, each message to the function its `type` chooses.
///
/// The messages of a connection are handed over one after the other; API Gateway promises no order.
/// Public because Jetty calls it from outside the package.
public final class Messages implements Session.Listener.AutoDemanding {
  private static final int UNSUPPORTED = 1003;

  private final SocketApi api;
  private final Peer peer;
  private final Functions functions;
  private final Connections connections;
  private final Connection connection;

  /// @param connection known to `connections` already, and opened by this
  Messages(SocketApi api, Connection connection, Functions functions, Connections connections) {
    this.api = api;
    this.connection = connection;
    this.peer = connection.peer();
    this.functions = functions;
    this.connections = connections;
  }

  @Override
  public void onWebSocketOpen(Session session) {
    connection.opened(session);
  }

  @Override
  public void onWebSocketText(String text) {
    var now = connections.now();
    connection.active(now);
    var route = api.chosenBy(Json.read(text).path("type").asText("$default"));
    var key = route.map(SocketRoute::key).orElse(SocketApi.DEFAULT);
    var event = SocketEvents.message(peer, key, text, now);
    if (route.isEmpty()) {
      connection.send(complaint("Forbidden", event));
      return;
    }
    switch (functions.invoke(route.get(), Json.bytes(event))) {
      case Outcome.Answered _ -> {}
      case Outcome.Failed _, Outcome.TimedOut _ ->
          connection.send(complaint("Internal server error", event));
    }
  }

  private static String complaint(String message, ObjectNode event) {
    var context = event.path("requestContext");
    return Json.message(message)
        .put("connectionId", context.path("connectionId").asText())
        .put("requestId", context.path("requestId").asText())
        .toString();
  }

  @Override
  public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
    callback.succeed();
    connections.close(connection, UNSUPPORTED, "Binary messages are not supported");
  }

  /// The close that follows every error is what counts.
  @Override
  public void onWebSocketError(Throwable error) {}

  @Override
  public void onWebSocketClose(int code, @Nullable String reason, Callback callback) {
    callback.succeed();
    connections.remove(connection);
    var event =
        SocketEvents.disconnect(
            peer, code, Objects.requireNonNullElse(reason, ""), connections.now());
    var route = api.predefined(SocketApi.DISCONNECT);
    if (route.isPresent()) {
      // Nobody waits for it: the peer is gone already.
      var _ = functions.start(route.get(), Json.bytes(event));
    }
  }
}
