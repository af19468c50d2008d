package dev.souk.manifest;

import dev.souk.json.Shape;
import dev.souk.manifest.Schemas.Side;
import java.util.Map;

/// How long, large and many a value may be. Told of what is sent; what is answered may grow.
final class Bounds {
  private Bounds() {}

  static Map<String, Object> words(Shape.Words words, Side side) {
    var schema = Tree.of("type", "string");
    if (!words.format().isEmpty()) {
      schema.with("format", words.format());
    } else if (words.secret()) {
      schema.with("format", "password");
    }
    if (side == Side.ANSWERED) {
      return schema;
    }
    if (words.secret()) {
      schema.with("writeOnly", true);
    }
    if (words.min() > 0) {
      schema.with("minLength", words.min());
    }
    schema.with("maxLength", words.max());
    return words.pattern() == null
        ? schema
        : schema.with("pattern", "^(?:" + words.pattern() + ")$");
  }

  static Map<String, Object> digits(Shape.Digits digits, Side side) {
    var narrow = digits.type() == int.class || digits.type() == Integer.class;
    var schema = Tree.of("type", "integer").with("format", narrow ? "int32" : "int64");
    return side == Side.ANSWERED
        ? schema
        : schema.with("minimum", digits.min()).with("maximum", digits.max());
  }

  /// @param of what: `Items` or `Properties`
  static Map<String, Object> sized(Tree schema, String of, int min, int max, Side side) {
    if (side == Side.ANSWERED) {
      return schema;
    }
    if (min > 0) {
      schema.with("min" + of, min);
    }
    return schema.with("max" + of, max);
  }
}
