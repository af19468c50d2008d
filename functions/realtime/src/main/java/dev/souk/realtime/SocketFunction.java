package dev.souk.realtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.json.Json;
import dev.souk.route.SocketRoute;
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
  private final SocketRoute route;
  private final InstantSource clock;

  protected SocketFunction(SocketRoute route, InstantSource clock) {
    this.route = route;
    this.clock = clock;
  }

  /// Answers one event with an HTTP status.
  abstract int answer(SocketEvent event, Instant now);

  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    var event = SocketEvent.read(in);
    var status =
        Telemetry.of(context, event.requestId(), route.name()).request(() -> status(event));
    out.write(Json.bytes(Map.of("statusCode", status)));
  }

  private int status(SocketEvent event) {
    try {
      return answer(event, clock.instant());
    } catch (RuntimeException | StackOverflowError e) {
      Telemetry.error("unforeseen", e);
      return 500;
    }
  }
}
