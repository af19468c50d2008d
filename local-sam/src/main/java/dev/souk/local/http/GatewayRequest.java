package dev.souk.local.http;

import dev.souk.local.wire.GatewayIds;
import dev.souk.local.wire.QueryString;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/// A request read whole.
///
/// @param headers by lower-case name, values of a repeated one joined by commas; without cookies
/// @param sourceIp the peer's address, never what a header claims
record GatewayRequest(
    String requestId,
    Instant at,
    String method,
    String path,
    String rawQuery,
    QueryString query,
    String protocol,
    SortedMap<String, String> headers,
    List<String> cookies,
    String sourceIp,
    GatewayRequestBody body) {

  static GatewayRequest of(
      Request request, QueryString query, GatewayRequestBody body, Instant at) {
    var uri = request.getHttpURI();
    return new GatewayRequest(
        GatewayIds.next(),
        at,
        request.getMethod(),
        uri.getPath(),
        Objects.requireNonNullElse(uri.getQuery(), ""),
        query,
        request.getConnectionMetaData().getProtocol(),
        headers(request),
        cookies(request),
        Request.getRemoteAddr(request),
        body);
  }

  @Nullable String header(String name) {
    return headers.get(name);
  }

  /// With a header in place of what the client may have sent by that name.
  GatewayRequest with(String header, String value) {
    var all = new TreeMap<>(headers);
    all.put(header, value);
    return new GatewayRequest(
        requestId, at, method, path, rawQuery, query, protocol, all, cookies, sourceIp, body);
  }

  /// Without a header.
  GatewayRequest without(String header) {
    var all = new TreeMap<>(headers);
    all.remove(header);
    return new GatewayRequest(
        requestId, at, method, path, rawQuery, query, protocol, all, cookies, sourceIp, body);
  }

  String host() {
    return headers.getOrDefault("host", "localhost").replaceFirst(":\\d+$", "");
  }

  private static SortedMap<String, String> headers(Request request) {
    var headers = new TreeMap<String, String>();
    for (HttpField field : request.getHeaders()) {
      var name = field.getName().toLowerCase(Locale.ROOT);
      if (!name.equals("cookie") && !HOP_BY_HOP.contains(name)) {
        headers.merge(
            name, Objects.requireNonNullElse(field.getValue(), ""), GatewayRequest::joined);
      }
    }
    headers.merge("x-forwarded-for", Request.getRemoteAddr(request), (a, b) -> a + ", " + b);
    headers.put("x-forwarded-port", String.valueOf(Request.getServerPort(request)));
    headers.put("x-forwarded-proto", "http");
    return headers;
  }

  private static final List<String> HOP_BY_HOP =
      List.of(
          "connection",
          "keep-alive",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "http2-settings");

  private static String joined(String one, String next) {
    return one + "," + next;
  }

  private static List<String> cookies(Request request) {
    return request.getHeaders().getValuesList("cookie").stream()
        .flatMap(line -> List.of(line.split(";", -1)).stream())
        .map(String::strip)
        .filter(cookie -> !cookie.isEmpty())
        .toList();
  }

  /// The values of each parameter joined by commas, as payload format 2.0 has them.
  Map<String, String> joinedQuery() {
    var joined = new TreeMap<String, String>();
    query.parameters().forEach((name, values) -> joined.put(name, String.join(",", values)));
    return joined;
  }
}
