package dev.souk.http;

import dev.souk.json.Json;
import dev.souk.json.JsonShapes;
import dev.souk.route.FunctionPermission;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// A request that never was, for what runs before a function's snapshot is taken.
final class PrimingRequest {
  /// What stands for every id: no one and nothing is called so.
  static final String NOBODY = "rehearsal";

  private static final Pattern NAME = Pattern.compile("\\{([^}+]+)\\+?}");

  private PrimingRequest() {}

  /// Whether to handle a request can only mean to read the table: nothing is written, and no secret
  /// asked for that the snapshot would hold. The keys of cursors and of CloudFront are for what
  /// comes before and after, which is not primed.
  static boolean onlyReads(Route route) {
    var needs = EnumSet.noneOf(FunctionPermission.class);
    needs.addAll(route.permissions());
    needs.remove(FunctionPermission.CLOUDFRONT_KEY);
    if (route.paged()) {
      needs.remove(FunctionPermission.HMAC_KEY);
    }
    return route.method() == RouteMethod.GET
        && needs.isEmpty()
        && !route.tables().reads().isEmpty();
  }

  /// The event of a request that the route lets through, with as little in it as can be.
  static byte[] event(Route route) {
    var context = new LinkedHashMap<String, Object>();
    context.put("requestId", NOBODY);
    context.put("routeKey", route.toString());
    context.put("http", Map.of("method", route.method().name(), "sourceIp", "192.0.2.1"));
    if (route.access().needsToken()) {
      context.put("authorizer", Map.of("lambda", caller(route.access())));
    }
    var event = new LinkedHashMap<String, Object>();
    event.put("rawPath", route.path());
    event.put("headers", Map.of("content-type", "application/json", "if-match", "\"1\""));
    event.put("pathParameters", path(route.path()));
    event.put("requestContext", context);
    if (route.requestBody() != Void.class) {
      event.put("body", "{}");
    }
    return Json.bytes(event);
  }

  private static Map<String, Object> caller(RouteAccess access) {
    var role = access.roles().stream().sorted().findFirst().orElseThrow();
    return Map.of(
        "principal", NOBODY, "session", NOBODY, "role", role.name(), "suspended", "false");
  }

  private static Map<String, String> path(String path) {
    var names = new LinkedHashMap<String, String>();
    NAME.matcher(path).results().forEach(each -> names.put(each.group(1), NOBODY));
    return names;
  }

  /// Reads the records of the answer and of the body, once for all requests.
  static void shapes(Route route) {
    for (var type : new Class<?>[] {route.requestBody(), route.returns()}) {
      if (type.isRecord()) {
        var _ = JsonShapes.of(type);
      }
    }
  }
}
