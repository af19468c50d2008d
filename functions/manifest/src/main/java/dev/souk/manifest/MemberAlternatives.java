package dev.souk.manifest;

import dev.souk.json.AtLeastOneOf;
import dev.souk.json.ExactlyOneOf;
import dev.souk.json.JsonShape;
import dev.souk.manifest.JsonSchemas.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which members of a record that is sent stand for each other.
record MemberAlternatives(JsonSchemas schemas, JsonShape.ObjectType fields) {

  void addTo(JsonTree schema) {
    var exactlyOneOf = fields.type().getAnnotation(ExactlyOneOf.class);
    if (exactlyOneOf != null) {
      schema.with("oneOf", oneOf(exactlyOneOf.value()));
    }
    var some = fields.type().getAnnotation(AtLeastOneOf.class);
    if (some != null) {
      schema.with(
          "anyOf",
          Arrays.stream(some.value())
              .map(List::of)
              .map(it -> requiring(it, properties(it)))
              .toList());
    }
  }

  /// Each group, with the members of all others left out or null.
  private List<JsonTree> oneOf(String[] groups) {
    var all = Arrays.stream(groups).map(it -> List.of(it.split(" ", -1))).toList();
    var options = new ArrayList<JsonTree>();
    for (var group : all) {
      var properties = properties(group);
      all.stream()
          .filter(other -> other != group)
          .flatMap(List::stream)
          .forEach(name -> properties.with(name, JsonTree.of("type", "null")));
      options.add(requiring(group, properties));
    }
    return options;
  }

  private JsonTree properties(List<String> names) {
    var properties = new JsonTree();
    names.forEach(
        name -> properties.with(name, schemas.value(field(name).shape(), Direction.REQUEST)));
    return properties;
  }

  private static JsonTree requiring(List<String> names, JsonTree properties) {
    return JsonTree.of("type", "object").with("required", names).with("properties", properties);
  }

  private JsonShape.Property field(String name) {
    return fields.fields().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(fields.type() + " has no " + name));
  }
}
