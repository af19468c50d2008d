package dev.souk.local.socket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.local.wire.GatewayIds;
import dev.souk.local.wire.JsonNodes;
import dev.souk.local.wire.QueryString;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.eclipse.jetty.http.HttpFields;

/// The events a WebSocket API sends (AWS: "WebSocket API mapping template reference", `$context`).
final class SocketApiEvents {
  /// The stage every event names; the management API is at [ManagementApiEndpoint#BASE].
  static final String STAGE = "local";

  private static final DateTimeFormatter LOG_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private SocketApiEvents() {}

  static ObjectNode connect(SocketPeer peer, HttpFields headers, QueryString query) {
    var event = JsonNodes.object();
    var single = event.putObject("headers");
    var multi = event.putObject("multiValueHeaders");
    for (var name : headers.getFieldNamesCollection()) {
      var values = headers.getValuesList(name);
      single.put(name, values.getLast());
      values.forEach(multi.putArray(name)::add);
    }
    if (!query.parameters().isEmpty()) {
      parameters(event, query.parameters());
    }
    event.set("requestContext", context(peer, "$connect", "CONNECT", peer.connectedAt()));
    return event.put("isBase64Encoded", false);
  }

  private static void parameters(ObjectNode event, SequencedMap<String, List<String>> query) {
    var single = event.putObject("queryStringParameters");
    var multi = event.putObject("multiValueQueryStringParameters");
    query.forEach((name, values) -> {
      single.put(name, values.getLast());
      values.forEach(multi.putArray(name)::add);
    });
  }

  static ObjectNode message(SocketPeer peer, String routeKey, String body, Instant at) {
    var event = JsonNodes.object();
    var context = context(peer, routeKey, "MESSAGE", at).put("messageId", GatewayIds.next());
    event.set("requestContext", context);
    return event.put("body", body).put("isBase64Encoded", false);
  }

  static ObjectNode disconnect(SocketPeer peer, int code, String reason, Instant at) {
    var event = JsonNodes.object();
    var headers = event.putObject("headers").put("Host", peer.domain());
    event.putObject("multiValueHeaders").putArray("Host").add(headers.path("Host").asText());
    event.set(
        "requestContext",
        context(peer, "$disconnect", "DISCONNECT", at)
            .put("disconnectStatusCode", code)
            .put("disconnectReason", reason));
    return event.put("isBase64Encoded", false);
  }

  private static ObjectNode context(SocketPeer peer, String routeKey, String type, Instant at) {
    var requestId = GatewayIds.next();
    var context = JsonNodes.object().put("routeKey", routeKey).put("eventType", type);
    context
        .put("extendedRequestId", requestId)
        .put("requestTime", LOG_TIME.format(at))
        .put("messageDirection", "IN")
        .put("stage", STAGE)
        .put("connectedAt", peer.connectedAt().toEpochMilli())
        .put("requestTimeEpoch", at.toEpochMilli());
    context
        .putObject("identity")
        .put("userAgent", peer.userAgent())
        .put("sourceIp", peer.sourceIp());
    return context
        .put("requestId", requestId)
        .put("domainName", peer.domain())
        .put("connectionId", peer.connectionId())
        .put("apiId", "local");
  }
}
