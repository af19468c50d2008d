package dev.souk.manifest;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.souk.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a document says of itself.
final class DocumentInfo {
  private DocumentInfo() {}

  /// Every operation of an OpenAPI document by its id.
  static Map<String, Map<String, @Nullable Object>> operations(
      Map<String, @Nullable Object> document) {
    var operations = new LinkedHashMap<String, Map<String, @Nullable Object>>();
    Json.object(document.get("paths"))
        .values()
        .forEach(item ->
            Json.object(item)
                .values()
                .forEach(each -> {
                  var operation = Json.object(each);
                  operations.put(String.valueOf(operation.get("operationId")), operation);
                }));
    return operations;
  }

  /// Every body of JSON, what is sent and what is answered, by its operation and place.
  static Map<String, Map<String, @Nullable Object>> bodies(Map<String, @Nullable Object> document) {
    var bodies = new LinkedHashMap<String, Map<String, @Nullable Object>>();
    operations(document)
        .forEach((id, operation) -> {
          collect(id + " takes", operation.get("requestBody"), bodies);
          Json.object(operation.get("responses"))
              .forEach((status, response) ->
                  collect(id + " " + status, response(response, document), bodies));
        });
    return bodies;
  }

  private static @Nullable Object response(
      @Nullable Object response, Map<String, @Nullable Object> document) {
    return Json.object(response).get("$ref") instanceof String reference
        ? Json.object(Json.object(document.get("components")).get("responses"))
            .get(reference.substring("#/components/responses/".length()))
        : response;
  }

  private static void collect(
      String where, @Nullable Object part, Map<String, Map<String, @Nullable Object>> bodies) {
    if (part instanceof Map<?, ?> map && map.get("content") instanceof Map<?, ?> content) {
      content.forEach((type, body) -> {
        if (String.valueOf(type).endsWith("json")) {
          bodies.put(where + " " + type, Json.object(body));
        }
      });
    }
  }

  /// References that lead nowhere.
  static List<String> dangling(Map<String, @Nullable Object> document) {
    var found = new ArrayList<String>();
    walk(document, document, found);
    return found;
  }

  private static void walk(
      @Nullable Object part, Map<String, @Nullable Object> document, List<String> found) {
    switch (part) {
      case Map<?, ?> map -> {
        if (map.get("$ref") instanceof String reference && !leads(reference, document)) {
          found.add(reference);
        }
        map.values().forEach(each -> walk(each, document, found));
      }
      case List<?> list -> list.forEach(each -> walk(each, document, found));
      case null, default -> {}
    }
  }

  private static boolean leads(String reference, Map<String, @Nullable Object> document) {
    @Nullable Object at = document;
    for (var name : reference.substring("#/".length()).split("/", -1)) {
      at = at instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return reference.startsWith("#/") && at != null;
  }

  /// What is not as a schema of the document says.
  static List<String> faults(
      Map<String, @Nullable Object> document,
      Map<String, @Nullable Object> schema,
      @Nullable Object value) {
    var whole = new LinkedHashMap<String, @Nullable Object>();
    whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    whole.put("allOf", List.of(Objects.requireNonNull(plain(schema))));
    whole.put("components", plain(document.get("components")));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Json.text(whole))
        .validate(Json.text(value), InputFormat.JSON)
        .stream()
        .map(String::valueOf)
        .toList();
  }

  /// Without what is AsyncAPI's own: the validator takes it for OpenAPI's.
  private static @Nullable Object plain(@Nullable Object part) {
    return switch (part) {
      case Map<?, ?> map -> {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((name, each) -> plain.put(String.valueOf(name), plain(each)));
        plain.remove("discriminator");
        yield plain;
      }
      case List<?> list -> {
        var plain = new ArrayList<@Nullable Object>();
        list.forEach(each -> plain.add(plain(each)));
        yield plain;
      }
      case null -> null;
      default -> part;
    };
  }
}
