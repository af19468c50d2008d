package dev.souk.http;

import dev.souk.json.Json;
import dev.souk.route.PrincipalRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What API Gateway tells of a request, in payload format 2.0 (API Gateway Developer Guide, "Create
/// AWS Lambda proxy integrations for HTTP APIs"): as much of it as the kernel needs.
///
/// @param headers by lower-case name
/// @param sourceIp as API Gateway saw it: [ClientAddresses] knows whose it is
record HttpEvent(
    String requestId,
    String routeKey,
    String rawPath,
    Map<String, String> path,
    Map<String, String> query,
    Map<String, String> headers,
    List<String> cookies,
    byte[] body,
    String sourceIp,
    Optional<Caller> caller) {

  /// @throws IOException when it is no event of API Gateway's, which no client can bring about
  static HttpEvent read(byte[] event) throws IOException {
    try {
      return of(Json.object(Json.read(event)));
    } catch (Json.Malformed | IllegalArgumentException e) {
      throw new IOException("not an event of API Gateway's", e);
    }
  }

  private static HttpEvent of(Map<String, @Nullable Object> event) {
    var context = Json.object(event.get("requestContext"));
    var http = Json.object(context.get("http"));
    return new HttpEvent(
        text(context.get("requestId")),
        text(context.get("routeKey")),
        text(event.get("rawPath")),
        texts(event.get("pathParameters")),
        texts(event.get("queryStringParameters")),
        headers(event.get("headers")),
        event.get("cookies") instanceof List<?> list
            ? list.stream().map(String::valueOf).toList()
            : List.of(),
        body(event),
        text(http.get("sourceIp")),
        caller(context.get("authorizer")));
  }

  /// API Gateway sends names in lower case; `sam local` as the client wrote them.
  private static Map<String, String> headers(@Nullable Object value) {
    var headers = new LinkedHashMap<String, String>();
    texts(value).forEach((name, each) -> headers.put(name.toLowerCase(Locale.ROOT), each));
    return headers;
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  Optional<String> cookie(String name) {
    return cookies.stream()
        .filter(each -> each.startsWith(name + "="))
        .map(each -> each.substring(name.length() + 1))
        .findFirst();
  }

  private static byte[] body(Map<String, @Nullable Object> event) {
    if (!(event.get("body") instanceof String body)) {
      return new byte[0];
    }
    return Boolean.TRUE.equals(event.get("isBase64Encoded"))
        ? Base64.getDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }

  /// Anything but a whole principal is nobody.
  private static Optional<Caller> caller(@Nullable Object authorizer) {
    if (!(authorizer instanceof Map<?, ?> outer)
        || !(outer.get("lambda") instanceof Map<?, ?> told)) {
      return Optional.empty();
    }
    var id = text(told.get("principal"));
    var session = text(told.get("session"));
    var role = role(text(told.get("role")));
    if (id.isEmpty() || session.isEmpty() || role.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Caller(id, role.get(), session, !"false".equals(text(told.get("suspended")))));
  }

  private static Optional<PrincipalRole> role(String name) {
    for (var role : PrincipalRole.values()) {
      if (role.name().equals(name)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : String.valueOf(value);
  }

  private static Map<String, String> texts(@Nullable Object value) {
    var texts = new LinkedHashMap<String, String>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, each) -> texts.put(String.valueOf(name), text(each)));
    }
    return texts;
  }
}
