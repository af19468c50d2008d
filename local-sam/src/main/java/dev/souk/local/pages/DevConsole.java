package dev.souk.local.pages;

import dev.souk.json.Json;
import dev.souk.json.JsonShapes;
import dev.souk.local.DeadLetterStore;
import dev.souk.local.LocalCloudClock;
import dev.souk.local.lambda.InvocationLog;
import dev.souk.local.socket.LocalSocketConnections;
import dev.souk.local.wire.HttpResponses;
import dev.souk.local.wire.QueryString;
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
/// `{"advance":"PT15M"}`, and `POST /dev/sockets` with `{"stopReading":"CONNECTION"}`, after which
/// the client of that socket takes nothing any more.
public final class DevConsole extends Handler.Abstract {
  private static final int MAX_BODY = 1000;

  private final LocalCloudClock clock;
  private final InvocationLog invocationLog;
  private final LocalSocketConnections connections;
  private final DeadLetterStore deadLetters;
  private final RecentLogs log;
  private final InvocationCosts costs;

  public DevConsole(
      LocalCloudClock clock,
      InvocationLog invocationLog,
      LocalSocketConnections connections,
      DeadLetterStore dead,
      RecentLogs log,
      InvocationCosts costs) {
    this.clock = clock;
    this.invocationLog = invocationLog;
    this.connections = connections;
    this.deadLetters = dead;
    this.log = log;
    this.costs = costs;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    switch (request.getMethod() + " " + request.getHttpURI().getPath()) {
      case "GET /dev/state" -> json(response, state(parameter(request)), callback);
      case "POST /dev/clock" -> advanceClock(request, response, callback);
      case "POST /dev/sockets" -> shop(request, response, callback);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void json(
      Response response, Map<String, @Nullable Object> body, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    HttpResponses.bytes(response, 200, Json.bytes(body), callback);
  }

  private static String parameter(Request request) {
    var query = QueryString.parse(Objects.requireNonNullElse(request.getHttpURI().getQuery(), ""));
    return query
        .map(it -> it.parameters().getOrDefault("requestId", List.of("")).getFirst())
        .orElse("");
  }

  private Map<String, @Nullable Object> state(String requestId) {
    var state = new LinkedHashMap<String, @Nullable Object>();
    state.put("now", JsonShapes.moment(clock.instant()));
    state.put("invocations", invocationLog.latest(60).stream().map(InvocationRow::of).toList());
    state.put("sockets", Map.of("open", connections.size(), "sentMessages", connections.sent()));
    state.put("deadLetters", deadLetters.all().stream().map(String::valueOf).toList());
    state.put("dynamoDbRequests", costs.calls());
    state.put("log", log.latest(requestId, 200));
    return state;
  }

  private void shop(Request request, Response response, Callback callback) throws IOException {
    try {
      var connection = String.valueOf(parameter(request, "stopReading"));
      connections.stopReading(connection);
      json(response, Map.of("notReading", connection), callback);
    } catch (Json.Malformed | IllegalArgumentException e) {
      HttpResponses.message(
          response, 400, "send {\"stopReading\":\"CONNECTION\"} as application/json", callback);
    }
  }

  /// A page of another origin can post here too, but not as JSON.
  private static @Nullable Object parameter(Request request, String member)
      throws IOException, Json.Malformed {
    var type = Objects.requireNonNullElse(request.getHeaders().get(HttpHeader.CONTENT_TYPE), "");
    if (!type.startsWith("application/json")) {
      throw new IllegalArgumentException("not JSON");
    }
    var body = Content.Source.asInputStream(request).readNBytes(MAX_BODY);
    return Json.object(Json.read(body)).get(member);
  }

  /// Time only moves forward.
  private void advanceClock(Request request, Response response, Callback callback)
      throws IOException {
    try {
      var advance = Duration.parse(String.valueOf(parameter(request, "advance")));
      if (advance.isNegative() || advance.toDays() > 3660) {
        throw new DateTimeException("not forward");
      }
      clock.advance(advance);
      json(response, Map.of("now", JsonShapes.moment(clock.instant())), callback);
    } catch (Json.Malformed | IllegalArgumentException | DateTimeException e) {
      HttpResponses.message(
          response, 400, "send {\"advance\":\"PT15M\"} as application/json", callback);
    }
  }
}
