package dev.souk.sample;

import dev.souk.json.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// JSON as a person reads it: two spaces a level, names in the order they stand.
public final class PrettyJson {
  private PrettyJson() {}

  public static String text(Map<String, ?> object) {
    return value(object, "\n") + "\n";
  }

  /// @param line what a line begins with on this level, its break before it
  private static String value(@Nullable Object value, String line) {
    var inner = line + "  ";
    return switch (value) {
      case Map<?, ?> map when !map.isEmpty() ->
          map.entrySet().stream()
              .map(each ->
                  inner
                      + Json.text(String.valueOf(each.getKey()))
                      + ": "
                      + value(each.getValue(), inner))
              .collect(Collectors.joining(",", "{", line + "}"));
      case List<?> list when !list.isEmpty() ->
          list.stream()
              .map(each -> inner + value(each, inner))
              .collect(Collectors.joining(",", "[", line + "]"));
      case null, default -> Json.text(value);
    };
  }
}
