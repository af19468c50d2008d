package dev.souk.manifest;

import dev.souk.route.CacheControl;
import dev.souk.route.Route;
import dev.souk.route.RouteMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The answers of one route, by status.
final class OperationResponses {
  private final JsonSchemas schemas;
  private final SharedResponses shared;
  private final Route route;

  OperationResponses(JsonSchemas schemas, SharedResponses shared, Route route) {
    this.schemas = schemas;
    this.shared = shared;
    this.route = route;
  }

  Map<String, Object> all() {
    var answers = new TreeMap<String, Object>();
    answers.put(Integer.toString(route.status()), success());
    if (conditional()) {
      answers.put(
          "304",
          shared.add(
              "NotModified",
              JsonTree.of("description", "Not modified")
                  .with("headers", OpenApiHeaders.named(List.of("ETag")))));
    }
    answers.putAll(new ProblemResponses(shared, route).all());
    return answers;
  }

  private JsonTree success() {
    var names = new ArrayList<String>();
    if (tagged()) {
      names.add("ETag");
    }
    if (route.status() == 201) {
      names.add("Location");
    }
    var answer = JsonTree.of("description", responseDescription());
    if (!names.isEmpty()) {
      answer.with("headers", OpenApiHeaders.named(names));
    }
    var type = JsonSchemas.name(route.returns());
    return switch (route.answer()) {
      case NOTHING -> shared.add(name("", names), answer);
      case ONE ->
          shared.add(
              name(type, names),
              answer.with("content", json(schemas.answered(route.returns()), example())));
      case PAGE -> shared.add(name(type + "Page", names), answer.with("content", content()));
    };
  }

  /// After what it answers with and which headers tell it from another that does:
  /// `CreatedOrderView`.
  private String name(String type, List<String> headers) {
    var status =
        switch (route.status()) {
          case 201 -> "Created";
          case 202 -> "Accepted";
          case 204 -> "NoContent";
          default -> "Ok";
        };
    var told = new ArrayList<>(List.of(status + type));
    if (headers.contains("ETag")) {
      told.add("Tagged");
    }
    return String.join("", told);
  }

  private String responseDescription() {
    return switch (route.status()) {
      case 201 -> "Created";
      case 202 -> "Accepted";
      case 204 -> "No content";
      default -> "OK";
    };
  }

  private JsonTree content() {
    var example = new LinkedHashMap<String, @Nullable Object>();
    example.put("items", List.of(example()));
    example.put("nextCursor", null);
    var content = json(page(), example);
    return route.csv()
        ? content.with("text/csv", JsonTree.of("schema", JsonTree.of("type", "string")))
        : content;
  }

  private Map<String, Object> page() {
    var name = JsonSchemas.name(route.returns()) + "Page";
    var items = JsonTree.of("type", "array").with("items", schemas.answered(route.returns()));
    schemas.put(
        name,
        JsonTree.of(
            "allOf",
            List.of(
                JsonSchemas.ref("Page"),
                JsonTree.of("type", "object")
                    .with("properties", JsonTree.of("items", items))
                    .with("required", List.of("items")))));
    return JsonSchemas.ref(name);
  }

  /// What all pages have in common.
  static JsonTree anyPage() {
    var next =
        JsonTree.of("description", "Cursor of the next page; null on the last page.")
            .with("type", List.of("string", "null"));
    return JsonTree.of(
            "description",
            "A page of a list. Its `Link` with `rel=\"next\"` leads where `nextCursor` does (RFC 8288).")
        .with("type", "object")
        .with("properties", JsonTree.of("nextCursor", next))
        .with("required", List.of("nextCursor"));
  }

  /// Whether it answers 304 to who has it already.
  boolean conditional() {
    return route.method() == RouteMethod.GET && tagged();
  }

  private boolean tagged() {
    return route.caching() != CacheControl.NO_STORE
        || (route.answer() == Route.ResponseKind.ONE
            && Arrays.stream(route.returns().getRecordComponents())
                .anyMatch(each -> each.getName().equals("version")));
  }

  private Object example() {
    return Objects.requireNonNull(SchemaExamples.of(route.returns()));
  }

  private static JsonTree json(Map<String, Object> schema, Object example) {
    return JsonTree.of(
        "application/json",
        JsonTree.of("schema", schema).with("examples", SchemaExamples.filled(example)));
  }
}
