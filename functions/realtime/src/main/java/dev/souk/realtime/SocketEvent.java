package dev.souk.realtime;

import dev.souk.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What API Gateway tells of a socket (API Gateway Developer Guide, "WebSocket API mapping template
/// reference"): as much of it as the functions need.
///
/// @param body the frame, empty for none
/// @param event the whole event; headers and query are told only when a socket is opened
record SocketEvent(
    String connection, String requestId, byte[] body, Map<String, @Nullable Object> event) {

  static SocketEvent read(byte[] sent) throws IOException {
    try {
      var event = Json.object(Json.read(sent));
      var context = Json.object(event.get("requestContext"));
      return new SocketEvent(
          text(context.get("connectionId")), text(context.get("requestId")), body(event), event);
    } catch (Json.Malformed | IllegalArgumentException e) {
      throw new IOException("not an event of API Gateway's", e);
    }
  }

  private static String text(@Nullable Object value) {
    if (value instanceof String text && !text.isEmpty()) {
      return text;
    }
    throw new IllegalArgumentException("an event without an id");
  }

  private static byte[] body(Map<String, @Nullable Object> event) {
    if (!(event.get("body") instanceof String body)) {
      return new byte[0];
    }
    return Boolean.TRUE.equals(event.get("isBase64Encoded"))
        ? Base64.getDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }

  /// Every value of a header, whatever the case of its name.
  List<String> header(String name) {
    return values(event.get("multiValueHeaders"), name.toLowerCase(Locale.ROOT));
  }

  /// Every value of a query parameter.
  List<String> query(String name) {
    return event.get("multiValueQueryStringParameters") instanceof Map<?, ?> all
            && all.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static List<String> values(@Nullable Object headers, String name) {
    return headers instanceof Map<?, ?> map
        ? map.entrySet().stream()
            .filter(entry -> name.equals(String.valueOf(entry.getKey()).toLowerCase(Locale.ROOT)))
            .flatMap(entry -> entry.getValue() instanceof List<?> l ? l.stream() : null)
            .map(String::valueOf)
            .toList()
        : List.of();
  }
}
