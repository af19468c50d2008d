package dev.souk.manifest;

import dev.souk.json.Json;
import dev.souk.json.Says;
import dev.souk.json.Shape;
import dev.souk.json.Shape.Field;
import dev.souk.json.Shapes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// JSON Schemas (2020-12) of wire records, by the name they have in a document. What clients send
/// is closed and bounded, as the binder holds them to it; what they are sent is open, so that
/// members can be added to it.
final class Schemas {
  private final TreeMap<String, Object> components = new TreeMap<>();
  private final Set<Class<?>> answered = new HashSet<>();
  private final Map<List<String>, Class<?>> choices = new HashMap<>();
  private final Dialect dialect;

  /// Whose document it is: they say differently by which member alternatives are told apart.
  enum Dialect {
    /// An object with a mapping (OpenAPI 3.1, "Discriminator Object").
    OPEN_API,
    /// The member's name alone (AsyncAPI 3.0, "Schema Object").
    ASYNC_API
  }

  Schemas(Dialect dialect) {
    this.dialect = dialect;
  }

  enum Side {
    SENT,
    ANSWERED
  }

  /// All that was asked for so far, sorted by name.
  Map<String, Object> components() {
    return components;
  }

  /// The same, with what several have in common described once. Asked once, when all was asked for.
  Map<String, Object> settled() {
    new SharedWords(choices).settle(components);
    return new SharedMembers(components).settled();
  }

  /// A schema that is no wire record's.
  void put(String name, Map<String, Object> schema) {
    components.put(name, schema);
  }

  /// Says which words a member of a record that is answered can be.
  void name(Class<?> type, String member, List<String> words) {
    var schema = (Tree) Objects.requireNonNull(components.get(name(type)));
    var properties = (Map<?, ?>) Objects.requireNonNull(schema.get("properties"));
    ((Tree) Objects.requireNonNull(properties.get(member))).with("enum", words);
  }

  /// What clients are sent has to be told first: a record that is both is described twice.
  Map<String, Object> answered(Class<?> type) {
    return reference(Shapes.of(type), Side.ANSWERED);
  }

  Map<String, Object> sent(Class<?> type) {
    return reference(Shapes.of(type), Side.SENT);
  }

  static Map<String, Object> ref(String name) {
    return Tree.of("$ref", "#/components/schemas/" + name);
  }

  /// A nested record is named after what it is nested in as well.
  static String name(Class<?> type) {
    var outer = type.getEnclosingClass();
    return outer == null ? type.getSimpleName() : name(outer) + type.getSimpleName();
  }

  private Map<String, Object> reference(Shape shape, Side side) {
    var type =
        switch (shape) {
          case Shape.Fields fields -> fields.type();
          case Shape.OneOf oneOf -> oneOf.type();
          default -> throw new IllegalArgumentException("not a wire record");
        };
    if (side == Side.ANSWERED) {
      answered.add(type);
    }
    var name = name(type) + (side == Side.SENT && answered.contains(type) ? "Input" : "");
    if (!components.containsKey(name)) {
      components.put(name, Map.of());
      components.put(
          name,
          shape instanceof Shape.OneOf oneOf
              ? oneOf(oneOf, side)
              : fields((Shape.Fields) shape, side));
    }
    return ref(name);
  }

  private Map<String, Object> oneOf(Shape.OneOf oneOf, Side side) {
    var options = new ArrayList<Map<String, Object>>();
    var mapping = new LinkedHashMap<String, Object>();
    for (var option : oneOf.options()) {
      var reference = reference(option, side);
      options.add(reference);
      mapping.put(Shapes.tag(option.type()).orElseThrow(), String.valueOf(reference.get("$ref")));
    }
    return described(oneOf.type())
        .with("oneOf", options)
        .with(
            "discriminator",
            switch (dialect) {
              case OPEN_API -> Tree.of("propertyName", "type").with("mapping", mapping);
              case ASYNC_API -> "type";
            });
  }

  private Map<String, Object> fields(Shape.Fields record, Side side) {
    var properties = new LinkedHashMap<String, Object>();
    var required = new ArrayList<String>();
    Shapes.tag(record.type())
        .ifPresent(tag -> {
          properties.put("type", Tree.of("const", tag));
          required.add("type");
        });
    for (var field : record.fields()) {
      properties.put(field.name(), property(field, side));
      if (side == Side.ANSWERED || field.required()) {
        required.add(field.name());
      }
    }
    var schema = described(record.type()).with("type", "object").with("properties", properties);
    if (!required.isEmpty()) {
      schema.with("required", required);
    }
    return switch (side) {
      case ANSWERED -> schema;
      case SENT -> {
        new Alternatives(this, record).addTo(schema);
        yield schema.with("additionalProperties", false);
      }
    };
  }

  private static Tree described(Class<?> type) {
    var says = type.getAnnotation(Says.class);
    return says == null ? new Tree() : Tree.of("description", says.value());
  }

  /// The schema of one component, with what is said of it. Its default stands in words: generators
  /// take a member that has one by keyword for one that is always there, also in what is sent.
  Tree property(Field field, Side side) {
    var schema = new Tree();
    var says = new ArrayList<String>();
    if (!field.says().isEmpty()) {
      says.add(field.says());
    }
    if (side == Side.SENT && field.preset() != null) {
      says.add("Left out, it is `" + Json.text(field.preset()) + "`.");
    }
    if (!says.isEmpty()) {
      schema.with("description", String.join(" ", says));
    }
    var value = value(field.shape(), side);
    schema.putAll(field.nullable() ? orNull(value) : value);
    if (dialect == Dialect.ASYNC_API) {
      Examples.add(schema, field);
    }
    return schema;
  }

  private static Map<String, Object> orNull(Map<String, Object> schema) {
    if (!(schema.get("type") instanceof String type)) {
      return schema.isEmpty() ? schema : Tree.of("anyOf", List.of(schema, Tree.of("type", "null")));
    }
    var next = new Tree();
    next.putAll(schema);
    next.put("type", List.of(type, "null"));
    if (schema.get("enum") instanceof List<?> words) {
      var withNull = new ArrayList<@Nullable Object>(words);
      withNull.add(null);
      next.put("enum", withNull);
    }
    return next;
  }

  /// A value of a format and no bounds is described once, under the format's name.
  private Map<String, Object> scalar(Map<String, Object> schema) {
    if (dialect == Dialect.ASYNC_API || !Bounds.none(schema)) {
      return schema;
    }
    var name = Bounds.formatted(schema);
    components.putIfAbsent(name, schema);
    return ref(name);
  }

  Map<String, Object> value(Shape shape, Side side) {
    return switch (shape) {
      case Shape.Words words -> Bounds.words(words, side);
      case Shape.Digits digits -> scalar(Bounds.digits(digits, side));
      case Shape.Flag() -> Tree.of("type", "boolean");
      case Shape.Moment() -> scalar(Tree.of("type", "string").with("format", "date-time"));
      case Shape.Choice(var type, var words) -> {
        choices.put(words, type);
        yield Tree.of("type", "string").with("enum", words);
      }
      case Shape.Many many ->
          Bounds.sized(
              Tree.of("type", "array").with("items", value(many.of(), side)),
              "Items",
              many.min(),
              many.max(),
              side);
      case Shape.Named named ->
          Bounds.sized(
              Tree.of("type", "object").with("additionalProperties", value(named.of(), side)),
              "Properties",
              named.min(),
              named.max(),
              side);
      case Shape.Anything() -> new Tree();
      case Shape.Fields fields -> reference(fields, side);
      case Shape.OneOf oneOf -> reference(oneOf, side);
    };
  }
}
