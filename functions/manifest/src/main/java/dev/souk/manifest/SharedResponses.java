package dev.souk.manifest;

import java.util.Map;
import java.util.TreeMap;

/// Responses that are the same for many operations, described once: what generators make of the
/// document is a third of what it would be.
final class SharedResponses {
  private final TreeMap<String, Object> components = new TreeMap<>();

  /// Keeps a response under a name, which stands for this one alone, and answers with the reference
  /// to it.
  Tree add(String name, Tree response) {
    var kept = components.putIfAbsent(name, response);
    if (kept != null && !kept.equals(response)) {
      throw new IllegalArgumentException("two responses are called " + name);
    }
    return Tree.of("$ref", "#/components/responses/" + name);
  }

  /// By name, sorted.
  Map<String, Object> components() {
    return components;
  }
}
