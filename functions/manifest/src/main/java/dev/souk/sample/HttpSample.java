package dev.souk.sample;

import dev.souk.id.Kind;
import dev.souk.manifest.Tree;
import dev.souk.route.Role;
import dev.souk.route.Route;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The event an HTTP API sends, in payload format 2.0 (API Gateway Developer Guide, "Create AWS
/// Lambda proxy integrations for HTTP APIs").
final class HttpSample {
  static final String API = "a1b2c3d4e5";
  static final String STAGE = "$default";
  static final DateTimeFormatter LOG_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private HttpSample() {}

  static Tree of(Route route) {
    var request = HttpRequest.of(route);
    var event = Tree.of("version", "2.0");
    common(event, route, request);
    var context = context(route, request);
    if (route.access().needsToken()) {
      context.with("authorizer", Tree.of("lambda", caller(route)));
    }
    event.with("requestContext", context);
    if (!request.body().isEmpty()) {
      event.with("body", request.body());
    }
    return event.with("isBase64Encoded", false);
  }

  /// What a request and the question of who sends it have in common.
  static void common(Tree event, Route route, HttpRequest request) {
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

  static Tree context(Route route, HttpRequest request) {
    return Tree.of("accountId", Scene.ACCOUNT)
        .with("apiId", API)
        .with("domainName", HttpRequest.HOST)
        .with("domainPrefix", API)
        .with(
            "http",
            Tree.of("method", route.method().name())
                .with("path", request.path())
                .with("protocol", "HTTP/1.1")
                .with("sourceIp", HttpRequest.ADDRESS)
                .with("userAgent", HttpRequest.AGENT))
        .with("requestId", "JKJaXmPLvHcESHA=")
        .with("routeKey", route.toString())
        .with("stage", STAGE)
        .with("time", LOG_TIME.format(Scene.NOON))
        .with("timeEpoch", Scene.NOON.toEpochMilli());
  }

  /// Of those who may call, the one who may do the least.
  private static Tree caller(Route route) {
    var role = route.access().roles().iterator().next();
    return Tree.of("principal", Scene.id(kind(role)))
        .with("role", role.name())
        .with("session", Scene.id(Kind.SES))
        .with("suspended", "false");
  }

  private static Kind kind(Role role) {
    return switch (role) {
      case GUEST -> Kind.GST;
      case SELLER -> Kind.SEL;
      case CUSTOMER, COURIER, ADMIN -> Kind.USR;
    };
  }
}
