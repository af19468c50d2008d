package dev.souk.manifest;

import dev.souk.route.Caching;
import dev.souk.route.Method;
import dev.souk.route.Route;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The answers of one route, by status.
final class Answers {
  private final Schemas schemas;
  private final SharedResponses shared;
  private final Route route;

  Answers(Schemas schemas, SharedResponses shared, Route route) {
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
              Tree.of("description", "What If-None-Match names still holds.")
                  .with("headers", Headers.named(List.of("ETag")))));
    }
    answers.putAll(new RefusalAnswers(shared, route).all());
    return answers;
  }

  private Tree success() {
    var names = new ArrayList<String>();
    if (tagged()) {
      names.add("ETag");
    }
    if (route.status() == 201) {
      names.add("Location");
    }
    var answer = Tree.of("description", said());
    if (!names.isEmpty()) {
      answer.with("headers", Headers.named(names));
    }
    var type = Schemas.name(route.returns());
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

  private String said() {
    return switch (route.status()) {
      case 201 -> "Made.";
      case 202 -> "Taken; it will be done, or nothing is said of it.";
      case 204 -> "Done.";
      default -> "As asked.";
    };
  }

  private Tree content() {
    var example = new LinkedHashMap<String, @Nullable Object>();
    example.put("items", List.of(example()));
    example.put("nextCursor", null);
    var content = json(page(), example);
    return route.csv()
        ? content.with("text/csv", Tree.of("schema", Tree.of("type", "string")))
        : content;
  }

  private Map<String, Object> page() {
    var name = Schemas.name(route.returns()) + "Page";
    var items = Tree.of("type", "array").with("items", schemas.answered(route.returns()));
    schemas.put(
        name,
        Tree.of(
            "allOf",
            List.of(
                Schemas.ref("Page"),
                Tree.of("type", "object")
                    .with("properties", Tree.of("items", items))
                    .with("required", List.of("items")))));
    return Schemas.ref(name);
  }

  /// What all pages have in common.
  static Tree anyPage() {
    var next =
        Tree.of("description", "Asks for the next page; null on the last one.")
            .with("type", List.of("string", "null"));
    return Tree.of(
            "description",
            "A page of a list. Its `Link` with `rel=\"next\"` leads where `nextCursor` does (RFC 8288).")
        .with("type", "object")
        .with("properties", Tree.of("nextCursor", next))
        .with("required", List.of("nextCursor"));
  }

  /// Whether it answers 304 to who has it already.
  boolean conditional() {
    return route.method() == Method.GET && tagged();
  }

  private boolean tagged() {
    return route.caching() != Caching.NONE
        || (route.answer() == Route.Answer.ONE
            && Arrays.stream(route.returns().getRecordComponents())
                .anyMatch(each -> each.getName().equals("version")));
  }

  private Object example() {
    return Objects.requireNonNull(Examples.of(route.returns()));
  }

  private static Tree json(Map<String, Object> schema, Object example) {
    return Tree.of(
        "application/json", Tree.of("schema", schema).with("examples", Examples.filled(example)));
  }
}
