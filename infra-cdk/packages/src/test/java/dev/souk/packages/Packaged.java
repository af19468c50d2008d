package dev.souk.packages;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.manifest.Manifest;
import dev.souk.route.Trigger;
import java.nio.file.Path;
import java.util.Map;

/// A function as a template has it.
///
/// @param artifact the file that Lambda is given
/// @param environment with values as the template writes them, known or not
/// @param snapped whether it starts from a snapshot
/// @param memory in MiB
/// @param timeout in seconds
record Packaged(
    String handler,
    Path artifact,
    Map<String, JsonNode> environment,
    boolean snapped,
    int memory,
    int timeout) {
  Packaged {
    environment = Map.copyOf(environment);
  }

  /// As the manifest and its sample are called.
  String name() {
    return handler.substring(handler.lastIndexOf('.') + 1);
  }

  /// The module of `functions/` it is built in.
  String module() {
    return Place.from(trigger().function()).resolve("../..").normalize().getFileName().toString();
  }

  Trigger trigger() {
    return Manifest.all().stream()
        .filter(each -> each.function().getName().equals(handler))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the manifest knows no " + handler));
  }
}
