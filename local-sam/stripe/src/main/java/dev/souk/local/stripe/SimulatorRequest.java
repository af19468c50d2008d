package dev.souk.local.stripe;

import java.util.Map;
import java.util.Optional;

/// An HTTP request as the simulator reads it: the path without the base path, header names in lower
/// case, and the query as it was sent.
public record SimulatorRequest(
    String method, String path, String query, Map<String, String> headers, String body) {
  public SimulatorRequest {
    headers = Map.copyOf(headers);
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }
}
