package dev.souk.local.pages;

import dev.souk.json.Json;
import dev.souk.json.Shapes;
import dev.souk.local.DeadLetters;
import dev.souk.local.MovableClock;
import dev.souk.local.lambda.Invocations;
import dev.souk.local.socket.Connections;
import dev.souk.local.wire.Answers;
import dev.souk.local.wire.Query;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// What the control page reads and does: `GET /dev/state`, and `POST /dev/clock` with
/// `{"forward":"PT15M"}`, and `POST /dev/sockets` with `{"stall":"CONNECTION"}`, after which the
/// client of that socket takes nothing any more.
public final class Control extends Handler.Abstract {
  private static final int MAX_BODY = 1000;

  private final MovableClock clock;
  private final Invocations invocations;
  private final Connections connections;
  private final DeadLetters dead;
  private final LogBook log;
  private final Costs costs;

  public Control(
      MovableClock clock,
      Invocations invocations,
      Connections connections,
      DeadLetters dead,
      LogBook log,
      Costs costs) {
    this.clock = clock;
    this.invocations = invocations;
    this.connections = connections;
    this.dead = dead;
    this.log = log;
    this.costs = costs;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    switch (request.getMethod() + " " + request.getHttpURI().getPath()) {
      case "GET /dev/state" -> json(response, state(asked(request)), callback);
      case "POST /dev/clock" -> move(request, response, callback);
      case "POST /dev/sockets" -> stall(request, response, callback);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void json(
      Response response, Map<String, @Nullable Object> body, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    Answers.bytes(response, 200, Json.bytes(body), callback);
  }

  private static String asked(Request request) {
    var query = Query.parse(Objects.requireNonNullElse(request.getHttpURI().getQuery(), ""));
    return query
        .map(it -> it.parameters().getOrDefault("requestId", List.of("")).getFirst())
        .orElse("");
  }

  private Map<String, @Nullable Object> state(String requestId) {
    var state = new LinkedHashMap<String, @Nullable Object>();
    state.put("now", Shapes.moment(clock.instant()));
    state.put("calls", invocations.latest(60).stream().map(CallRow::of).toList());
    state.put("sockets", Map.of("open", connections.size(), "sent", connections.sent()));
    state.put("deadLetters", dead.all().stream().map(String::valueOf).toList());
    state.put("dynamoCalls", costs.calls());
    state.put("log", log.latest(requestId, 200));
    return state;
  }

  private void stall(Request request, Response response, Callback callback) throws IOException {
    try {
      var stalled = String.valueOf(asked(request, "stall"));
      connections.stall(stalled);
      json(response, Map.of("stalled", stalled), callback);
    } catch (Json.Malformed | IllegalArgumentException e) {
      Answers.message(
          response, 400, "send {\"stall\":\"CONNECTION\"} as application/json", callback);
    }
  }

  /// A page of another origin can post here too, but not as JSON.
  private static @Nullable Object asked(Request request, String member)
      throws IOException, Json.Malformed {
    var type = Objects.requireNonNullElse(request.getHeaders().get(HttpHeader.CONTENT_TYPE), "");
    if (!type.startsWith("application/json")) {
      throw new IllegalArgumentException("not JSON");
    }
    var body = Content.Source.asInputStream(request).readNBytes(MAX_BODY);
    return Json.object(Json.read(body)).get(member);
  }

  /// Time only moves forward.
  private void move(Request request, Response response, Callback callback) throws IOException {
    try {
      var forward = Duration.parse(String.valueOf(asked(request, "forward")));
      if (forward.isNegative() || forward.toDays() > 3660) {
        throw new DateTimeException("not forward");
      }
      clock.forward(forward);
      json(response, Map.of("now", Shapes.moment(clock.instant())), callback);
    } catch (Json.Malformed | IllegalArgumentException | DateTimeException e) {
      Answers.message(response, 400, "send {\"forward\":\"PT15M\"} as application/json", callback);
    }
  }
}
