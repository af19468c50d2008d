package dev.souk.manifest;

import dev.souk.json.AtLeastOne;
import dev.souk.json.Either;
import dev.souk.json.Shape;
import dev.souk.manifest.Schemas.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which members of a record that is sent stand for each other.
record Alternatives(Schemas schemas, Shape.Fields fields) {

  void addTo(Tree schema) {
    var either = fields.type().getAnnotation(Either.class);
    if (either != null) {
      schema.with("oneOf", oneOf(either.value()));
    }
    var some = fields.type().getAnnotation(AtLeastOne.class);
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
  private List<Tree> oneOf(String[] groups) {
    var all = Arrays.stream(groups).map(it -> List.of(it.split(" ", -1))).toList();
    var options = new ArrayList<Tree>();
    for (var group : all) {
      var properties = properties(group);
      all.stream()
          .filter(other -> other != group)
          .flatMap(List::stream)
          .forEach(name -> properties.with(name, Tree.of("type", "null")));
      options.add(requiring(group, properties));
    }
    return options;
  }

  private Tree properties(List<String> names) {
    var properties = new Tree();
    names.forEach(name -> properties.with(name, schemas.value(field(name).shape(), Side.SENT)));
    return properties;
  }

  private static Tree requiring(List<String> names, Tree properties) {
    return Tree.of("type", "object").with("required", names).with("properties", properties);
  }

  private Shape.Field field(String name) {
    return fields.fields().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(fields.type() + " has no " + name));
  }
}
