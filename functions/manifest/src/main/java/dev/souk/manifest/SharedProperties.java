package dev.souk.manifest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Records that are answered and have all members of another, described as that one and what they
/// have beside: what takes a seller's public page takes the seller's own as well. What every
/// resource carries is such a record that stands for itself, `Resource`.
///
/// @param components schemas by their names, before anything was taken out of them
record SharedProperties(Map<String, Object> components) {
  /// With fewer members in common a reference says no less than they do.
  private static final int FEWEST = 3;

  private static final String RESOURCE = "Resource";

  Map<String, Object> settled() {
    var bases = bases();
    var settled = new TreeMap<>(components);
    components.forEach((name, schema) -> {
      if (members(schema).size() >= FEWEST) {
        settled.put(name, composed(name, (JsonTree) schema, bases));
      }
    });
    if (settled.values().stream().anyMatch(SharedProperties::isResource)) {
      settled.put(RESOURCE, resource());
    }
    return settled;
  }

  private static boolean isResource(Object schema) {
    return schema instanceof JsonTree tree
        && tree.get("allOf") instanceof List<?> parts
        && parts.contains(JsonSchemas.ref(RESOURCE));
  }

  /// What is common to others, the largest first.
  private Map<String, Map<String, Object>> bases() {
    var all = new TreeMap<String, Map<String, Object>>();
    components.forEach((name, schema) -> all.put(name, members(schema)));
    all.put(RESOURCE, members(resource()));
    var bases = new LinkedHashMap<String, Map<String, Object>>();
    all.entrySet().stream()
        .filter(each -> each.getValue().size() >= FEWEST)
        .sorted(
            Comparator.<Map.Entry<String, Map<String, Object>>>comparingInt(
                    each -> -each.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .forEach(each -> bases.put(each.getKey(), each.getValue()));
    return bases;
  }

  private static JsonTree resource() {
    var members =
        JsonTree.of("version", described("Rises with every change.", "Int64"))
            .with("createdAt", described("When it was made.", "DateTime"))
            .with("updatedAt", described("When it last changed.", "DateTime"));
    return JsonTree.of("description", "What every resource carries.")
        .with("type", "object")
        .with("properties", members)
        .with("required", List.copyOf(members.keySet()));
  }

  private static JsonTree described(String says, String name) {
    var member = JsonTree.of("description", says);
    member.putAll(JsonSchemas.ref(name));
    return member;
  }

  private static JsonTree composed(
      String name, JsonTree schema, Map<String, Map<String, Object>> bases) {
    var left = new JsonTree();
    left.putAll(members(schema));
    var parts = new ArrayList<Map<String, Object>>();
    bases.forEach((base, members) -> {
      if (!base.equals(name)
          && members.size() < members(schema).size()
          && left.entrySet().containsAll(members.entrySet())) {
        parts.add(JsonSchemas.ref(base));
        left.keySet().removeAll(members.keySet());
      }
    });
    if (parts.isEmpty()) {
      return schema;
    }
    parts.add(
        JsonTree.of("type", "object")
            .with("properties", left)
            .with("required", List.copyOf(left.keySet())));
    var composed = new JsonTree();
    if (schema.get("description") instanceof String description) {
      composed.with("description", description);
    }
    return composed.with("allOf", parts);
  }

  /// Those of a record that is answered; none of anything else, nor of what is told from others by
  /// a `type` of its own.
  private static Map<String, Object> members(Object schema) {
    var members = new LinkedHashMap<String, Object>();
    if (schema instanceof JsonTree tree
        && tree.get("properties") instanceof Map<?, ?> properties
        && tree.get("required") instanceof List<?> required
        && required.size() == properties.size()
        && !tree.containsKey("additionalProperties")
        && !(properties.get("type") instanceof JsonTree type && type.containsKey("const"))) {
      properties.forEach((name, member) -> members.put(String.valueOf(name), member));
    }
    return members;
  }
}
