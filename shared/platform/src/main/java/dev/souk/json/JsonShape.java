package dev.souk.json;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a value may look like on the wire. Binding, writing and the generated documents are
/// switches over this.
public sealed interface JsonShape {
  /// @param pattern that the whole text must match, or null
  /// @param set the words it can be, empty for any
  record StringType(
      int min,
      int max,
      @Nullable Pattern pattern,
      List<String> set,
      String format,
      boolean lines,
      boolean secret)
      implements JsonShape {}

  record IntegerType(long min, long max, Class<?> type) implements JsonShape {}

  record BooleanType() implements JsonShape {}

  /// RFC 3339 in UTC with milliseconds.
  record DateTimeType() implements JsonShape {}

  /// One of a closed set of words, in `camelCase` of the enum's names.
  record EnumType(Class<?> type, List<String> words) implements JsonShape {}

  record ArrayType(JsonShape of, int min, int max) implements JsonShape {}

  /// An object whose names are the sender's own.
  record MapType(JsonShape of, int min, int max) implements JsonShape {}

  /// Any JSON value, for what another system defines.
  record AnyType() implements JsonShape {}

  /// A wire record.
  record ObjectType(Class<?> type, List<Property> fields) implements JsonShape {}

  /// One of several wire records, told apart by the member `type`.
  record OneOf(Class<?> type, List<ObjectType> options) implements JsonShape {}

  /// A component of a wire record.
  ///
  /// @param required whether a sender must name it
  /// @param nullable whether `null` may stand for it
  /// @param change whether it is a member of a merge patch
  /// @param preset what stands for it when it is not named, or null
  record Property(
      String name,
      JsonShape shape,
      boolean required,
      boolean nullable,
      boolean change,
      @Nullable Object preset,
      String says,
      String example) {}
}
