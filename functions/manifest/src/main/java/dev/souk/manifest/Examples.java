package dev.souk.manifest;

import dev.souk.json.Shape;
import dev.souk.json.Shape.Field;
import dev.souk.json.Shapes;
import dev.souk.route.Method;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Examples of whole bodies, put together from those of their components, and of headers.
public final class Examples {
  public static final String IDEMPOTENCY_KEY = "0190a5e2-7b1c-7000-8000-000000000000";
  public static final String TAG = "\"7\"";

  /// In form: one that proves something is made over the bytes it comes with, and soon too old.
  public static final String SIGNATURE =
      "t=1772366400,v1=5257a869e7ecebeda32affa62cdca3fa51cad7e77a0e56ff536d0ce8e108d8bd";

  private Examples() {}

  /// The example of a wire record.
  public static @Nullable Object of(Class<?> type) {
    return of(Shapes.of(type));
  }

  /// Of a body that is taken as it came.
  public static Map<String, Object> signed() {
    return Tree.of("id", "evt_1Nnothing");
  }

  /// One example, by its name. Of a body or a parameter it is written so and not by `example`,
  /// which generators copy into comments.
  static Tree filled(Object value) {
    return Tree.of("filled", Tree.of("value", value));
  }

  /// Gives a schema the example that its component was given, if it was.
  static void add(Tree schema, Field field) {
    if (!field.example().isEmpty()) {
      schema.with("examples", Collections.singletonList(told(field)));
    }
  }

  /// What a body is sent as.
  public static String contentType(Method method) {
    return switch (method) {
      case PATCH -> "application/merge-patch+json";
      case GET, POST, PUT, DELETE -> "application/json";
    };
  }

  /// The example a component was given, as a value of its own shape.
  static @Nullable Object told(Field field) {
    var literal = Shapes.literal(field.example());
    if (literal == null && field.nullable()) {
      return null;
    }
    var text =
        field.shape() instanceof Shape.Words
            || field.shape() instanceof Shape.Choice
            || field.shape() instanceof Shape.Moment;
    return literal == null || (text && !(literal instanceof String)) ? field.example() : literal;
  }

  private static @Nullable Object of(Shape shape) {
    return switch (shape) {
      case Shape.Words words -> word(words);
      case Shape.Digits(var min, var max, var type) -> Math.min(Math.max(min, 1), max);
      case Shape.Flag() -> true;
      case Shape.Moment() -> "2026-01-01T12:00:00.000Z";
      case Shape.Choice(var type, var words) -> words.getFirst();
      case Shape.Many many -> List.of(java.util.Objects.requireNonNull(of(many.of())));
      case Shape.Named named -> Map.of();
      case Shape.Anything() -> Map.of();
      case Shape.Fields fields -> fields(fields);
      case Shape.OneOf oneOf -> fields(oneOf.options().getFirst());
    };
  }

  private static String word(Shape.Words words) {
    if (!words.set().isEmpty()) {
      return words.set().getFirst();
    }
    return switch (words.format()) {
      case "email" -> "amina@example.com";
      case "uuid" -> IDEMPOTENCY_KEY;
      default -> "x".repeat(Math.max(1, words.min()));
    };
  }

  private static Map<String, @Nullable Object> fields(Shape.Fields record) {
    var example = new LinkedHashMap<String, @Nullable Object>();
    Shapes.tag(record.type()).ifPresent(tag -> example.put("type", tag));
    for (var field : record.fields()) {
      if (!field.example().isEmpty()) {
        example.put(field.name(), told(field));
      } else if (field.preset() != null) {
        example.put(field.name(), field.preset());
      } else {
        example.put(field.name(), field.nullable() ? null : of(field.shape()));
      }
    }
    return example;
  }
}
