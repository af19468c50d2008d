package dev.souk.local.stripe;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A JSON object being written, names in the order they are given.
final class JsonFields {
  private final Map<String, @Nullable Object> map = new LinkedHashMap<>();

  static JsonFields of(String object, String id) {
    return new JsonFields().with("id", id).with("object", object);
  }

  JsonFields with(String name, @Nullable Object value) {
    map.put(name, value);
    return this;
  }

  /// Times are Unix seconds.
  JsonFields at(String name, @Nullable Instant time) {
    return with(name, time == null ? null : time.getEpochSecond());
  }

  /// Known fields that never hold anything here.
  JsonFields none(String... names) {
    for (var name : names) {
      map.put(name, null);
    }
    return this;
  }

  Map<String, @Nullable Object> map() {
    return Collections.unmodifiableMap(map);
  }
}
