package dev.souk.manifest;

import dev.souk.json.JsonShape;
import dev.souk.json.JsonShape.Property;
import dev.souk.json.JsonShapes;
import dev.souk.route.RouteMethod;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Examples of whole bodies, put together from those of their components, and of headers.
public final class SchemaExamples {
  public static final String IDEMPOTENCY_KEY = "0190a5e2-7b1c-7000-8000-000000000000";
  public static final String TAG = "\"7\"";

  /// In form: one that proves something is made over the bytes it comes with, and soon too old.
  public static final String SIGNATURE =
      "t=1772366400,v1=5257a869e7ecebeda32affa62cdca3fa51cad7e77a0e56ff536d0ce8e108d8bd";

  private SchemaExamples() {}

  /// The example of a wire record.
  public static @Nullable Object of(Class<?> type) {
    return of(JsonShapes.of(type));
  }

  /// Of a body that is taken as it came.
  public static Map<String, Object> signed() {
    return JsonTree.of("id", "evt_1Nnothing");
  }

  /// One example, by its name. Of a body or a parameter it is written so and not by `example`,
  /// which generators copy into comments.
  static JsonTree filled(Object value) {
    return JsonTree.of("filled", JsonTree.of("value", value));
  }

  /// Gives a schema the example that its component was given, if it was.
  static void add(JsonTree schema, Property property) {
    if (!property.example().isEmpty()) {
      schema.with("examples", Collections.singletonList(told(property)));
    }
  }

  /// What a body is sent as.
  public static String contentType(RouteMethod method) {
    return switch (method) {
      case PATCH -> "application/merge-patch+json";
      case GET, POST, PUT, DELETE -> "application/json";
    };
  }

  /// The example a component was given, as a value of its own shape.
  static @Nullable Object told(Property property) {
    var literal = JsonShapes.literal(property.example());
    if (literal == null && property.nullable()) {
      return null;
    }
    var text =
        property.shape() instanceof JsonShape.StringType
            || property.shape() instanceof JsonShape.EnumType
            || property.shape() instanceof JsonShape.DateTimeType;
    return literal == null || (text && !(literal instanceof String)) ? property.example() : literal;
  }

  private static @Nullable Object of(JsonShape shape) {
    return switch (shape) {
      case JsonShape.StringType stringType -> word(stringType);
      case JsonShape.IntegerType(var min, var max, var type) -> Math.min(Math.max(min, 1), max);
      case JsonShape.BooleanType() -> true;
      case JsonShape.DateTimeType() -> "2026-01-01T12:00:00.000Z";
      case JsonShape.EnumType(var type, var words) -> words.getFirst();
      case JsonShape.ArrayType arrayType ->
          List.of(java.util.Objects.requireNonNull(of(arrayType.of())));
      case JsonShape.MapType mapType -> Map.of();
      case JsonShape.AnyType() -> Map.of();
      case JsonShape.ObjectType objectType -> fields(objectType);
      case JsonShape.OneOf oneOf -> fields(oneOf.options().getFirst());
    };
  }

  private static String word(JsonShape.StringType stringType) {
    if (!stringType.set().isEmpty()) {
      return stringType.set().getFirst();
    }
    return switch (stringType.format()) {
      case "email" -> "amina@example.com";
      case "uuid" -> IDEMPOTENCY_KEY;
      default -> "x".repeat(Math.max(1, stringType.min()));
    };
  }

  private static Map<String, @Nullable Object> fields(JsonShape.ObjectType record) {
    var example = new LinkedHashMap<String, @Nullable Object>();
    JsonShapes.tag(record.type()).ifPresent(tag -> example.put("type", tag));
    for (var property : record.fields()) {
      if (!property.example().isEmpty()) {
        example.put(property.name(), told(property));
      } else if (property.preset() != null) {
        example.put(property.name(), property.preset());
      } else {
        example.put(property.name(), property.nullable() ? null : of(property.shape()));
      }
    }
    return example;
  }
}
