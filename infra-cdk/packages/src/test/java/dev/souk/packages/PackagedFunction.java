package dev.souk.packages;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.manifest.FunctionManifest;
import dev.souk.route.Trigger;
import java.nio.file.Path;
import java.util.Map;

/// A function as a template has it.
///
/// @param artifact the file that Lambda is given
/// @param environment with values as the template writes them, known or not
/// @param snapStart whether it starts from a snapshot
/// @param memory in MiB
/// @param timeout in seconds
record PackagedFunction(
    String handler,
    Path artifact,
    Map<String, JsonNode> environment,
    boolean snapStart,
    int memory,
    int timeout) {
  PackagedFunction {
    environment = Map.copyOf(environment);
  }

  /// As the manifest and its sample are called.
  String name() {
    return handler.substring(handler.lastIndexOf('.') + 1);
  }

  /// The module of `functions/` it is built in.
  String module() {
    return CodeLocation.from(trigger().function())
        .resolve("../..")
        .normalize()
        .getFileName()
        .toString();
  }

  Trigger trigger() {
    return FunctionManifest.all().stream()
        .filter(each -> each.function().getName().equals(handler))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the manifest knows no " + handler));
  }
}
