package dev.souk.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Closed sets of words that several members have, described once: clients get one type for a
/// status, wherever it is told.
///
/// @param enums by their words
record SharedEnums(Map<List<String>, Class<?>> enums) {

  void settle(Map<String, Object> components) {
    var found = new HashMap<List<?>, List<JsonTree>>();
    components.values().forEach(each -> collect(each, found));
    found.forEach((words, members) -> {
      var type = enums.get(words);
      if (type != null && members.size() > 1) {
        var name = name(type);
        if (components.put(name, JsonTree.of("type", "string").with("enum", words)) != null) {
          throw new IllegalArgumentException("two schemas are called " + name);
        }
        members.forEach(member -> refer(member, JsonSchemas.ref(name)));
      }
    });
  }

  /// With its feature in the singular before it: an order's `Status` is `OrderStatus`.
  private static String name(Class<?> type) {
    var name = JsonSchemas.name(type);
    if (type.getEnclosingClass() != null) {
      return name;
    }
    var feature = type.getPackageName().replaceFirst(".*\\.", "").replaceFirst("s$", "");
    return Character.toUpperCase(feature.charAt(0)) + feature.substring(1) + name;
  }

  private static void collect(@Nullable Object part, Map<List<?>, List<JsonTree>> found) {
    switch (part) {
      case JsonTree tree when tree.get("enum") instanceof List<?> words ->
          found.computeIfAbsent(told(words), none -> new ArrayList<>()).add(tree);
      case Map<?, ?> map -> map.values().forEach(each -> collect(each, found));
      case List<?> list -> list.forEach(each -> collect(each, found));
      case null, default -> {}
    }
  }

  /// Without the null of a member that may be null.
  private static List<?> told(List<?> words) {
    return words.stream().filter(Objects::nonNull).toList();
  }

  private static void refer(JsonTree member, Map<String, Object> reference) {
    var type = member.remove("type");
    member.remove("enum");
    if (type instanceof List<?>) {
      member.with("anyOf", List.of(reference, JsonTree.of("type", "null")));
    } else {
      member.putAll(reference);
    }
  }
}
