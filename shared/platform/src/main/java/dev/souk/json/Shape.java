package dev.souk.json;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a value may look like on the wire. Binding, writing and the generated documents are
/// switches over this.
public sealed interface Shape {
  /// @param pattern that the whole text must match, or null
  /// @param set the words it can be, empty for any
  record Words(
      int min,
      int max,
      @Nullable Pattern pattern,
      List<String> set,
      String format,
      boolean lines,
      boolean secret)
      implements Shape {}

  record Digits(long min, long max, Class<?> type) implements Shape {}

  record Flag() implements Shape {}

  /// RFC 3339 in UTC with milliseconds.
  record Moment() implements Shape {}

  /// One of a closed set of words, in `camelCase` of the enum's names.
  record Choice(Class<?> type, List<String> words) implements Shape {}

  record Many(Shape of, int min, int max) implements Shape {}

  /// An object whose names are the sender's own.
  record Named(Shape of, int min, int max) implements Shape {}

  /// Any JSON value, for what another system defines.
  record Anything() implements Shape {}

  /// A wire record.
  record Fields(Class<?> type, List<Field> fields) implements Shape {}

  /// One of several wire records, told apart by the member `type`.
  record OneOf(Class<?> type, List<Fields> options) implements Shape {}

  /// A component of a wire record.
  ///
  /// @param required whether a sender must name it
  /// @param nullable whether `null` may stand for it
  /// @param change whether it is a member of a merge patch
  /// @param preset what stands for it when it is not named, or null
  record Field(
      String name,
      Shape shape,
      boolean required,
      boolean nullable,
      boolean change,
      @Nullable Object preset,
      String says,
      String example) {}
}
