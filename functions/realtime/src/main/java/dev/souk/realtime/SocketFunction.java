package dev.souk.realtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.json.Json;
import dev.souk.route.SocketRoute;
import dev.souk.snapshot.Snapshot;
import dev.souk.snapshot.Wake;
import dev.souk.telemetry.Figure;
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
  private static final Map<String, Object> REHEARSAL =
      Map.of(
          "requestContext",
          Map.of("connectionId", "rehearsal", "requestId", "rehearsal"),
          "body",
          "{}");

  private final SocketRoute route;
  private final InstantSource clock;
  private final Sockets sockets;

  @SuppressWarnings("this-escape") // what is rehearsed runs after all constructors have
  protected SocketFunction(SocketRoute route, InstantSource clock, Sockets sockets) {
    this.route = route;
    this.clock = clock;
    this.sockets = sockets;
    Snapshot.ours().rehearse(this::rehearse);
  }

  /// Answers one event with an HTTP status.
  abstract int answer(SocketEvent event, Instant now);

  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    var sent = in.readAllBytes();
    if (Wake.is(sent)) {
      out.write(sent);
      return;
    }
    var event = SocketEvent.read(sent);
    var status =
        Telemetry.of(context, event.requestId(), route.name()).request(() -> status(event));
    out.write(Json.bytes(Map.of("statusCode", status)));
  }

  /// Goes the way of a frame from a socket that never was, before a snapshot is taken.
  void rehearse() throws IOException {
    var event = SocketEvent.read(Json.bytes(REHEARSAL));
    var _ = sockets.of(event.connection());
    rehearse(event);
    var _ = Json.bytes(Map.of("statusCode", 200));
  }

  /// What of it only some do. Writes nothing, and asks for no secret.
  void rehearse(SocketEvent event) {}

  private int status(SocketEvent event) {
    try {
      return answer(event, clock.instant());
    } catch (RuntimeException | StackOverflowError e) {
      Telemetry.error("unforeseen", e);
      // to Lambda and the gateway this is an answer like any other
      Telemetry.count(Figure.SOCKETS_FAILING, 1);
      return 500;
    }
  }
}
