package dev.souk.sample;

import dev.souk.events.ClientMessage;
import dev.souk.json.Json;
import dev.souk.json.JsonShape;
import dev.souk.json.JsonShapes;
import dev.souk.manifest.JsonTree;
import dev.souk.manifest.SchemaExamples;
import dev.souk.route.SocketRoute;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The events a WebSocket API sends (API Gateway Developer Guide, "WebSocket API mapping template
/// reference").
final class SocketSampleEvent {
  private static final String HOST = "f6g7h8i9j0.execute-api.eu-central-1.amazonaws.com";

  private SocketSampleEvent() {}

  static JsonTree of(SocketRoute route) {
    return switch (route.key()) {
      case "$connect" -> connect(route);
      case "$disconnect" -> disconnect(route);
      case "$default" -> message(route, Json.text(JsonTree.of("type", "shout")));
      default -> message(route, Json.text(SchemaExamples.of(said(route.key()))));
    };
  }

  /// The message a route hears.
  private static Class<?> said(String key) {
    return ((JsonShape.OneOf) JsonShapes.of(ClientMessage.class))
        .options().stream()
            .map(JsonShape.ObjectType::type)
            .filter(type -> JsonShapes.tag(type).filter(key::equals).isPresent())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no client says " + key));
  }

  private static JsonTree connect(SocketRoute route) {
    var headers = new TreeMap<String, String>();
    headers.put("Host", HOST);
    headers.put("Sec-WebSocket-Extensions", "permessage-deflate");
    headers.put("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
    headers.put("Sec-WebSocket-Version", "13");
    headers.put("User-Agent", SampleHttpRequest.AGENT);
    headers.put("X-Forwarded-For", SampleHttpRequest.ADDRESS);
    headers.put("X-Forwarded-Port", "443");
    headers.put("X-Forwarded-Proto", "https");
    return headers(headers)
        .with("requestContext", context(route, "CONNECT"))
        .with("isBase64Encoded", false);
  }

  private static JsonTree message(SocketRoute route, String body) {
    var context = context(route, "MESSAGE").with("messageId", "JKJbcdPLvHcCFLw=");
    return JsonTree.of("requestContext", context).with("body", body).with("isBase64Encoded", false);
  }

  private static JsonTree disconnect(SocketRoute route) {
    var context =
        context(route, "DISCONNECT")
            .with("disconnectStatusCode", 1001)
            .with("disconnectReason", "Going away");
    return headers(Map.of("Host", HOST))
        .with("requestContext", context)
        .with("isBase64Encoded", false);
  }

  private static JsonTree headers(Map<String, String> headers) {
    var many = new TreeMap<String, Object>();
    headers.forEach((name, value) -> many.put(name, List.of(value)));
    return JsonTree.of("headers", headers).with("multiValueHeaders", many);
  }

  private static JsonTree context(SocketRoute route, String type) {
    var at = SampleConstants.NOON.plusSeconds(1);
    return JsonTree.of("routeKey", route.key())
        .with("eventType", type)
        .with("extendedRequestId", "JKJbbEmPLHcFmsA=")
        .with("requestTime", HttpSampleEvent.LOG_TIME.format(at))
        .with("messageDirection", "IN")
        .with("stage", "realtime")
        .with("connectedAt", SampleConstants.NOON.toEpochMilli())
        .with("requestTimeEpoch", at.toEpochMilli())
        .with(
            "identity",
            JsonTree.of("userAgent", SampleHttpRequest.AGENT)
                .with("sourceIp", SampleHttpRequest.ADDRESS))
        .with("requestId", "JKJbbEmPLHcFmsA=")
        .with("domainName", HOST)
        .with("connectionId", "JKJbYd0LvHcCJrA=")
        .with("apiId", "f6g7h8i9j0");
  }
}
