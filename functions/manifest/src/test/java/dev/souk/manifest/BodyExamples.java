package dev.souk.manifest;

import dev.souk.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The examples of the documents, for tests of other packages.
public final class BodyExamples {
  private BodyExamples() {}

  public static Map<String, @Nullable Object> of(Class<?> type) {
    return Json.readOwn(Json.text(SchemaExamples.of(type)));
  }
}
