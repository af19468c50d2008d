package dev.souk.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Responses that are the same for many operations, described once: what generators make of the
/// document is a third of what it would be.
final class SharedResponses {
  private final TreeMap<String, JsonTree> components = new TreeMap<>();
  private final TreeMap<String, List<JsonTree>> references = new TreeMap<>();

  /// Keeps a response under a name, which stands for this one alone, and answers with the reference
  /// to it.
  JsonTree add(String name, JsonTree response) {
    var kept = components.putIfAbsent(name, response);
    if (kept != null && !kept.equals(response)) {
      throw new IllegalArgumentException("two responses are called " + name);
    }
    var reference = JsonTree.of("$ref", "#/components/responses/" + name);
    references.computeIfAbsent(name, none -> new ArrayList<>()).add(reference);
    return reference;
  }

  /// Those that several operations have, by name, sorted. What one operation alone has takes the
  /// place of the reference to it, so this is asked once, when all are added.
  Map<String, JsonTree> settled() {
    references.forEach((name, all) -> {
      if (all.size() == 1) {
        all.getFirst().clear();
        all.getFirst().putAll(Objects.requireNonNull(components.remove(name)));
      }
    });
    return components;
  }
}
