package dev.souk.local.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.local.http.RouteMatcher.Result.Match;
import dev.souk.local.wire.JsonNodes;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The events an HTTP API sends, in payload format 2.0 (AWS: "Create AWS Lambda proxy integrations
/// for HTTP APIs", "Control access to HTTP APIs with AWS Lambda authorizers").
final class HttpApiEvents {
  static final String ACCOUNT = "000000000000";
  static final String API = "local";
  static final String STAGE = "$default";

  private static final DateTimeFormatter LOG_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private HttpApiEvents() {}

  /// @param authorizer the context the authorizer gave, empty for a public route
  static ObjectNode request(GatewayRequest request, Match match, ObjectNode authorizer) {
    var event = JsonNodes.object().put("version", "2.0");
    common(event, request, match);
    var context = context(request, match);
    if (match.route().access().needsToken()) {
      context.putObject("authorizer").set("lambda", authorizer);
    }
    event.set("requestContext", context);
    if (!request.body().text().isEmpty()) {
      event.put("body", request.body().text());
    }
    return event.put("isBase64Encoded", request.body().base64());
  }

  /// @param identity the values of the headers the identity is taken from
  static ObjectNode authorization(GatewayRequest request, Match match, List<String> identity) {
    var event = JsonNodes.object().put("version", "2.0").put("type", "REQUEST");
    event.put(
        "routeArn",
        String.join(
            "/",
            "arn:aws:execute-api:us-east-1:" + ACCOUNT + ":" + API,
            STAGE,
            request.method(),
            request.path().substring(1)));
    identity.forEach(event.putArray("identitySource")::add);
    common(event, request, match);
    event.set("requestContext", context(request, match));
    return event;
  }

  private static void common(ObjectNode event, GatewayRequest request, Match match) {
    event.put("routeKey", match.key());
    event.put("rawPath", request.path());
    event.put("rawQueryString", request.rawQuery());
    if (!request.cookies().isEmpty()) {
      request.cookies().forEach(event.putArray("cookies")::add);
    }
    event.set("headers", strings(request.headers()));
    if (!request.query().parameters().isEmpty()) {
      event.set("queryStringParameters", strings(request.joinedQuery()));
    }
    if (!match.parameters().isEmpty()) {
      event.set("pathParameters", strings(match.parameters()));
    }
  }

  private static ObjectNode context(GatewayRequest request, Match match) {
    var context = JsonNodes.object().put("accountId", ACCOUNT).put("apiId", API);
    context.put("domainName", request.host());
    context.put("domainPrefix", request.host().split("\\.", 2)[0]);
    context
        .putObject("http")
        .put("method", request.method())
        .put("path", request.path())
        .put("protocol", request.protocol())
        .put("sourceIp", request.sourceIp())
        .put("userAgent", request.headers().getOrDefault("user-agent", ""));
    return context
        .put("requestId", request.requestId())
        .put("routeKey", match.key())
        .put("stage", STAGE)
        .put("time", LOG_TIME.format(request.at()))
        .put("timeEpoch", request.at().toEpochMilli());
  }

  private static ObjectNode strings(Map<String, String> map) {
    var object = JsonNodes.object();
    map.forEach(object::put);
    return object;
  }
}
