package dev.souk.manifest;

import dev.souk.json.Description;
import dev.souk.json.Json;
import dev.souk.json.JsonShape;
import dev.souk.json.JsonShape.Property;
import dev.souk.json.JsonShapes;
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
final class JsonSchemas {
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

  JsonSchemas(Dialect dialect) {
    this.dialect = dialect;
  }

  enum Direction {
    REQUEST,
    RESPONSE
  }

  /// All that was asked for so far, sorted by name.
  Map<String, Object> components() {
    return components;
  }

  /// The same, with what several have in common described once. Asked once, when all was asked for.
  Map<String, Object> settled() {
    new SharedEnums(choices).settle(components);
    return new SharedProperties(components).settled();
  }

  /// A schema that is no wire record's.
  void put(String name, Map<String, Object> schema) {
    components.put(name, schema);
  }

  /// Says which words a member of a record that is answered can be.
  void name(Class<?> type, String member, List<String> words) {
    var schema = (JsonTree) Objects.requireNonNull(components.get(name(type)));
    var properties = (Map<?, ?>) Objects.requireNonNull(schema.get("properties"));
    ((JsonTree) Objects.requireNonNull(properties.get(member))).with("enum", words);
  }

  /// What clients are sent has to be told first: a record that is both is described twice.
  Map<String, Object> answered(Class<?> type) {
    return reference(JsonShapes.of(type), Direction.RESPONSE);
  }

  Map<String, Object> sent(Class<?> type) {
    return reference(JsonShapes.of(type), Direction.REQUEST);
  }

  static Map<String, Object> ref(String name) {
    return JsonTree.of("$ref", "#/components/schemas/" + name);
  }

  /// A nested record is named after what it is nested in as well.
  static String name(Class<?> type) {
    var outer = type.getEnclosingClass();
    return outer == null ? type.getSimpleName() : name(outer) + type.getSimpleName();
  }

  private Map<String, Object> reference(JsonShape shape, Direction direction) {
    var type =
        switch (shape) {
          case JsonShape.ObjectType objectType -> objectType.type();
          case JsonShape.OneOf oneOf -> oneOf.type();
          default -> throw new IllegalArgumentException("not a wire record");
        };
    if (direction == Direction.RESPONSE) {
      answered.add(type);
    }
    var name =
        name(type) + (direction == Direction.REQUEST && answered.contains(type) ? "Input" : "");
    if (!components.containsKey(name)) {
      components.put(name, Map.of());
      components.put(
          name,
          shape instanceof JsonShape.OneOf oneOf
              ? oneOf(oneOf, direction)
              : fields((JsonShape.ObjectType) shape, direction));
    }
    return ref(name);
  }

  private Map<String, Object> oneOf(JsonShape.OneOf oneOf, Direction direction) {
    var options = new ArrayList<Map<String, Object>>();
    var mapping = new LinkedHashMap<String, Object>();
    for (var option : oneOf.options()) {
      var reference = reference(option, direction);
      options.add(reference);
      mapping.put(
          JsonShapes.tag(option.type()).orElseThrow(), String.valueOf(reference.get("$ref")));
    }
    return described(oneOf.type())
        .with("oneOf", options)
        .with(
            "discriminator",
            switch (dialect) {
              case OPEN_API -> JsonTree.of("propertyName", "type").with("mapping", mapping);
              case ASYNC_API -> "type";
            });
  }

  private Map<String, Object> fields(JsonShape.ObjectType record, Direction direction) {
    var properties = new LinkedHashMap<String, Object>();
    var required = new ArrayList<String>();
    JsonShapes.tag(record.type())
        .ifPresent(tag -> {
          properties.put("type", JsonTree.of("const", tag));
          required.add("type");
        });
    for (var field : record.fields()) {
      properties.put(field.name(), property(field, direction));
      if (direction == Direction.RESPONSE || field.required()) {
        required.add(field.name());
      }
    }
    var schema = described(record.type()).with("type", "object").with("properties", properties);
    if (!required.isEmpty()) {
      schema.with("required", required);
    }
    return switch (direction) {
      case RESPONSE -> schema;
      case REQUEST -> {
        new MemberAlternatives(this, record).addTo(schema);
        yield schema.with("additionalProperties", false);
      }
    };
  }

  private static JsonTree described(Class<?> type) {
    var says = type.getAnnotation(Description.class);
    return says == null ? new JsonTree() : JsonTree.of("description", says.value());
  }

  /// The schema of one component, with what is said of it. Its default stands in words: generators
  /// take a member that has one by keyword for one that is always there, also in what is sent.
  JsonTree property(Property field, Direction direction) {
    var schema = new JsonTree();
    var says = new ArrayList<String>();
    if (!field.says().isEmpty()) {
      says.add(field.says());
    }
    if (direction == Direction.REQUEST && field.preset() != null) {
      says.add("Default: `" + Json.text(field.preset()) + "`.");
    }
    if (!says.isEmpty()) {
      schema.with("description", String.join(" ", says));
    }
    var value = value(field.shape(), direction);
    schema.putAll(field.nullable() ? orNull(value) : value);
    if (dialect == Dialect.ASYNC_API) {
      SchemaExamples.add(schema, field);
    }
    return schema;
  }

  private static Map<String, Object> orNull(Map<String, Object> schema) {
    if (!(schema.get("type") instanceof String type)) {
      return schema.isEmpty()
          ? schema
          : JsonTree.of("anyOf", List.of(schema, JsonTree.of("type", "null")));
    }
    var next = new JsonTree();
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
    if (dialect == Dialect.ASYNC_API || !SchemaBounds.none(schema)) {
      return schema;
    }
    var name = SchemaBounds.formatted(schema);
    components.putIfAbsent(name, schema);
    return ref(name);
  }

  Map<String, Object> value(JsonShape shape, Direction direction) {
    return switch (shape) {
      case JsonShape.StringType stringType -> SchemaBounds.words(stringType, direction);
      case JsonShape.IntegerType integerType -> scalar(SchemaBounds.digits(integerType, direction));
      case JsonShape.BooleanType() -> JsonTree.of("type", "boolean");
      case JsonShape.DateTimeType() ->
          scalar(JsonTree.of("type", "string").with("format", "date-time"));
      case JsonShape.EnumType(var type, var words) -> {
        choices.put(words, type);
        yield JsonTree.of("type", "string").with("enum", words);
      }
      case JsonShape.ArrayType arrayType ->
          SchemaBounds.sized(
              JsonTree.of("type", "array").with("items", value(arrayType.of(), direction)),
              "Items",
              arrayType.min(),
              arrayType.max(),
              direction);
      case JsonShape.MapType mapType ->
          SchemaBounds.sized(
              JsonTree.of("type", "object")
                  .with("additionalProperties", value(mapType.of(), direction)),
              "Properties",
              mapType.min(),
              mapType.max(),
              direction);
      case JsonShape.AnyType() -> new JsonTree();
      case JsonShape.ObjectType objectType -> reference(objectType, direction);
      case JsonShape.OneOf oneOf -> reference(oneOf, direction);
    };
  }
}
