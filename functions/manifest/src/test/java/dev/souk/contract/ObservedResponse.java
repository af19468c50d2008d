package dev.souk.contract;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// An answer, and what it answers.
///
/// @param path of the request, without its query
/// @param headers by lower-case name
public record ObservedResponse(
    String method, String path, int status, Map<String, String> headers, String body) {
  public ObservedResponse {
    var lower = new TreeMap<String, String>();
    headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    headers = lower;
  }

  public static ObservedResponse of(HttpResponse<String> response) {
    var headers = new TreeMap<String, String>();
    response
        .headers()
        .map()
        .forEach((name, values) -> headers.put(name, String.join(", ", values)));
    var request = response.request();
    return new ObservedResponse(
        request.method(),
        request.uri().getRawPath(),
        response.statusCode(),
        headers,
        response.body());
  }

  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /// The media type without its parameters.
  public String type() {
    return header("content-type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    var shown = body.length() > 1000 ? body.substring(0, 1000) + "…" : body;
    return "%s %s -> %d %s %s".formatted(method, path, status, type(), shown);
  }
}
