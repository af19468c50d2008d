package dev.souk.local.http;

import dev.souk.http.AllowedOrigins;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which pages of other origins may call (API Gateway's `CorsConfiguration`; Fetch standard, CORS
/// protocol). Credentials are always allowed, so no wildcard is.
public record CorsPolicy(
    AllowedOrigins origins,
    List<String> methods,
    List<String> headers,
    List<String> exposed,
    Duration maxAge) {

  public CorsPolicy {
    methods = List.copyOf(methods);
    headers = List.copyOf(headers);
    exposed = List.copyOf(exposed);
  }

  /// What the API's own pages need, for these origins.
  public static CorsPolicy of(AllowedOrigins origins) {
    return new CorsPolicy(
        origins,
        List.of("GET", "POST", "PUT", "PATCH", "DELETE"),
        List.of(
            "authorization",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-none-match",
            "x-csrf",
            "x-proof-of-work"),
        List.of(
            "etag",
            "x-request-id",
            "location",
            "link",
            "retry-after",
            "ratelimit",
            "ratelimit-policy",
            "x-proof-of-work-challenge",
            "x-proof-of-work-difficulty",
            "idempotency-replayed"),
        Duration.ofHours(1));
  }

  /// What the gateway adds to an answer: nothing for a foreign origin or none.
  Map<String, String> onAnswer(@Nullable String origin) {
    if (origin == null || !origins.allows(origin)) {
      return Map.of();
    }
    return Map.of(
        "access-control-allow-origin",
        origin,
        "access-control-allow-credentials",
        "true",
        "access-control-expose-headers",
        String.join(",", exposed));
  }

  /// What a preflight is answered with: nothing when any part of what it asks for is not allowed.
  Map<String, String> onPreflight(GatewayRequest request) {
    var origin = request.header("origin");
    var method = request.header("access-control-request-method");
    if (origin == null
        || !origins.allows(origin)
        || method == null
        || !methods.contains(method)
        || !allHeadersAllowed(request.header("access-control-request-headers"))) {
      return Map.of();
    }
    var answer = new LinkedHashMap<String, String>();
    answer.put("access-control-allow-origin", origin);
    answer.put("access-control-allow-credentials", "true");
    answer.put("access-control-allow-methods", String.join(",", methods));
    answer.put("access-control-allow-headers", String.join(",", headers));
    answer.put("access-control-max-age", String.valueOf(maxAge.toSeconds()));
    return answer;
  }

  private boolean allHeadersAllowed(@Nullable String asked) {
    if (asked == null || asked.isBlank()) {
      return true;
    }
    for (String name : asked.split(",", -1)) {
      if (!headers.contains(name.strip().toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }
}
