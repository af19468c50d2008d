package dev.souk.realtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.json.Json;
import dev.souk.route.SocketRoute;
import dev.souk.snapshot.FunctionSnapshot;
import dev.souk.snapshot.KeepWarmCall;
import dev.souk.telemetry.AlarmMetric;
import dev.souk.telemetry.Telemetry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/// What every function of the WebSocket API is: it takes API Gateway's event and answers with a
/// status, which a client sees only when it opens a socket. Nothing thrown leaves it.
public abstract class SocketFunction implements RequestStreamHandler {
  private static final Map<String, Object> PRIMING =
      Map.of(
          "requestContext",
          Map.of("connectionId", "rehearsal", "requestId", "rehearsal"),
          "body",
          "{}");

  private final SocketRoute route;
  private final InstantSource clock;
  private final SocketConnections connections;

  @SuppressWarnings("this-escape") // what is rehearsed runs after all constructors have
  protected SocketFunction(SocketRoute route, InstantSource clock, SocketConnections connections) {
    this.route = route;
    this.clock = clock;
    this.connections = connections;
    FunctionSnapshot.ours().prime(this::prime);
  }

  /// Answers one event with an HTTP status.
  abstract int answer(SocketEvent event, Instant now);

  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    var sent = in.readAllBytes();
    if (KeepWarmCall.is(sent)) {
      out.write(sent);
      return;
    }
    var event = SocketEvent.read(sent);
    var status =
        Telemetry.of(context, event.requestId(), route.name()).request(() -> status(event));
    out.write(Json.bytes(Map.of("statusCode", status)));
  }

  /// Goes the way of a frame from a socket that never was, before a snapshot is taken.
  void prime() throws IOException {
    var event = SocketEvent.read(Json.bytes(PRIMING));
    var _ = connections.of(event.connection());
    prime(event);
    var _ = Json.bytes(Map.of("statusCode", 200));
  }

  /// What of it only some do. Writes nothing, and asks for no secret.
  void prime(SocketEvent event) {}

  private int status(SocketEvent event) {
    try {
      return answer(event, clock.instant());
    } catch (RuntimeException | StackOverflowError e) {
      Telemetry.error("unforeseen", e);
      // to Lambda and the gateway this is an answer like any other
      Telemetry.count(AlarmMetric.SOCKET_FUNCTION_ERRORS, 1);
      return 500;
    }
  }
}
