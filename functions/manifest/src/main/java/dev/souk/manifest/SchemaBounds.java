package dev.souk.manifest;

import dev.souk.json.JsonShape;
import dev.souk.manifest.JsonSchemas.Direction;
import java.util.Map;
import java.util.Set;

/// How long, large and many a value may be. Told of what is sent; what is answered may grow.
final class SchemaBounds {
  private SchemaBounds() {}

  /// What no text may hold: control characters, and what turns the direction of the text around it.
  private static final String LINES =
      "\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff";

  /// The same of a text of one line.
  private static final String LINE = LINES.replace("\\u0008\\u000b\\u000c\\u000e-", "");

  /// What does not count as something to be seen.
  private static final String UNSEEN =
      "\\s\\u00ad\\u061c\\u115f\\u1160\\u180e\\u200b-\\u200f\\u2060-\\u2064\\u206a-\\u206f\\u2800\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb";

  static Map<String, Object> words(JsonShape.StringType stringType, Direction side) {
    var schema = JsonTree.of("type", "string");
    if (!stringType.set().isEmpty()) {
      return schema.with("enum", stringType.set());
    }
    if (!stringType.format().isEmpty()) {
      schema.with("format", stringType.format());
    } else if (stringType.secret()) {
      schema.with("format", "password");
    }
    if (side == Direction.RESPONSE) {
      return schema;
    }
    if (stringType.secret()) {
      schema.with("writeOnly", true);
    }
    if (stringType.min() > 0) {
      schema.with("minLength", stringType.min());
    }
    return schema.with("maxLength", stringType.max()).with("pattern", pattern(stringType));
  }

  private static String pattern(JsonShape.StringType stringType) {
    if (stringType.pattern() != null) {
      return "^(?:" + stringType.pattern() + ")$";
    }
    var seen = stringType.min() > 0 ? "(?![" + UNSEEN + "]*$)" : "";
    return "^" + seen + "[^" + (stringType.lines() ? LINES : LINE) + "]*$";
  }

  static Map<String, Object> digits(JsonShape.IntegerType integerType, Direction side) {
    var narrow = integerType.type() == int.class || integerType.type() == Integer.class;
    var schema = JsonTree.of("type", "integer").with("format", narrow ? "int32" : "int64");
    return side == Direction.RESPONSE
        ? schema
        : schema.with("minimum", integerType.min()).with("maximum", integerType.max());
  }

  /// Whether a schema says no more than its type and format.
  static boolean none(Map<String, Object> schema) {
    return Set.of("type", "format").equals(schema.keySet());
  }

  /// What a value of a format is called: `DateTime`, `Int32`, `Int64`.
  static String formatted(Map<String, Object> schema) {
    var format = String.valueOf(schema.get("format"));
    return switch (format) {
      case "date-time" -> "DateTime";
      case "int32" -> "Int32";
      case "int64" -> "Int64";
      default -> throw new IllegalArgumentException("a format without a name: " + format);
    };
  }

  /// @param of what: `Items` or `Properties`
  static Map<String, Object> sized(JsonTree schema, String of, int min, int max, Direction side) {
    if (side == Direction.RESPONSE) {
      return schema;
    }
    if (min > 0) {
      schema.with("min" + of, min);
    }
    return schema.with("max" + of, max);
  }
}
