package dev.souk.contract;

import java.util.LinkedHashMap;
import java.util.Map;

/// A request as it goes over the wire.
///
/// @param target path and query as they stand in the request line, percent-encoded or meant to be
///   wrong
/// @param body empty for none
public record SentRequest(String method, String target, Map<String, String> headers, byte[] body) {
  public SentRequest {
    headers = new LinkedHashMap<>(headers);
  }

  /// The target without its query.
  public String path() {
    var query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  /// Told without the token.
  @Override
  public String toString() {
    var shown = new LinkedHashMap<>(headers);
    shown.computeIfPresent(
        "Authorization", (name, value) -> value.startsWith("Bearer ey") ? "Bearer …" : value);
    var text = new String(body, java.nio.charset.StandardCharsets.UTF_8);
    return method
        + " "
        + (target.length() > 500 ? target.substring(0, 500) + "…" : target)
        + " "
        + shown
        + " "
        + (text.length() > 500 ? text.substring(0, 500) + "… (" + body.length + " bytes)" : text);
  }
}
