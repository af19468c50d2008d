package dev.souk.local.socket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.local.lambda.InvocationOutcome;
import dev.souk.local.lambda.LambdaService;
import dev.souk.local.wire.JsonNodes;
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
public final class WebSocketMessageDispatcher implements Session.Listener.AutoDemanding {
  private static final int UNSUPPORTED = 1003;

  private final SocketApi api;
  private final SocketPeer peer;
  private final LambdaService lambdaService;
  private final LocalSocketConnections connections;
  private final LocalSocketConnection connection;

  /// @param connection known to `connections` already, and opened by this
  WebSocketMessageDispatcher(
      SocketApi api,
      LocalSocketConnection connection,
      LambdaService lambdaService,
      LocalSocketConnections connections) {
    this.api = api;
    this.connection = connection;
    this.peer = connection.peer();
    this.lambdaService = lambdaService;
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
    var route = api.chosenBy(JsonNodes.read(text).path("type").asText("$default"));
    var key = route.map(SocketRoute::key).orElse(SocketApi.DEFAULT);
    var event = SocketApiEvents.message(peer, key, text, now);
    if (route.isEmpty()) {
      connection.send(errorFrame("Forbidden", event));
      return;
    }
    switch (lambdaService.invoke(route.get(), JsonNodes.bytes(event))) {
      case InvocationOutcome.Answered _ -> {}
      case InvocationOutcome.Failed _, InvocationOutcome.TimedOut _ ->
          connection.send(errorFrame("Internal server error", event));
    }
  }

  private static String errorFrame(String message, ObjectNode event) {
    var context = event.path("requestContext");
    return JsonNodes.message(message)
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
        SocketApiEvents.disconnect(
            peer, code, Objects.requireNonNullElse(reason, ""), connections.now());
    var route = api.predefined(SocketApi.DISCONNECT);
    if (route.isPresent()) {
      // Nobody waits for it: the peer is gone already.
      var _ = lambdaService.start(route.get(), JsonNodes.bytes(event));
    }
  }
}
