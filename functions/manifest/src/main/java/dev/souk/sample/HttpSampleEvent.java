package dev.souk.sample;

import dev.souk.id.IdType;
import dev.souk.manifest.JsonTree;
import dev.souk.route.PrincipalRole;
import dev.souk.route.Route;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The event an HTTP API sends, in payload format 2.0 (API Gateway Developer Guide, "Create AWS
/// Lambda proxy integrations for HTTP APIs").
final class HttpSampleEvent {
  static final String API = "a1b2c3d4e5";
  static final String STAGE = "$default";
  static final DateTimeFormatter LOG_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private HttpSampleEvent() {}

  static JsonTree of(Route route) {
    var request = SampleHttpRequest.of(route);
    var event = JsonTree.of("version", "2.0");
    common(event, route, request);
    var context = context(route, request);
    if (route.access().needsToken()) {
      context.with("authorizer", JsonTree.of("lambda", caller(route)));
    }
    event.with("requestContext", context);
    if (!request.body().isEmpty()) {
      event.with("body", request.body());
    }
    return event.with("isBase64Encoded", false);
  }

  /// What a request and the question of who sends it have in common.
  static void common(JsonTree event, Route route, SampleHttpRequest request) {
    event
        .with("routeKey", route.toString())
        .with("rawPath", request.path())
        .with("rawQueryString", request.rawQuery())
        .with("headers", request.headers());
    if (!request.query().isEmpty()) {
      event.with("queryStringParameters", request.query());
    }
    if (!request.parameters().isEmpty()) {
      event.with("pathParameters", request.parameters());
    }
  }

  static JsonTree context(Route route, SampleHttpRequest request) {
    return JsonTree.of("accountId", SampleConstants.ACCOUNT)
        .with("apiId", API)
        .with("domainName", SampleHttpRequest.HOST)
        .with("domainPrefix", API)
        .with(
            "http",
            JsonTree.of("method", route.method().name())
                .with("path", request.path())
                .with("protocol", "HTTP/1.1")
                .with("sourceIp", SampleHttpRequest.ADDRESS)
                .with("userAgent", SampleHttpRequest.AGENT))
        .with("requestId", "JKJaXmPLvHcESHA=")
        .with("routeKey", route.toString())
        .with("stage", STAGE)
        .with("time", LOG_TIME.format(SampleConstants.NOON))
        .with("timeEpoch", SampleConstants.NOON.toEpochMilli());
  }

  /// Of those who may call, the one who may do the least.
  private static JsonTree caller(Route route) {
    var role = route.access().roles().iterator().next();
    return JsonTree.of("principal", SampleConstants.id(kind(role)))
        .with("role", role.name())
        .with("session", SampleConstants.id(IdType.SES))
        .with("suspended", "false");
  }

  private static IdType kind(PrincipalRole role) {
    return switch (role) {
      case GUEST -> IdType.GST;
      case SELLER -> IdType.SEL;
      case CUSTOMER, COURIER, ADMIN -> IdType.USR;
    };
  }
}
