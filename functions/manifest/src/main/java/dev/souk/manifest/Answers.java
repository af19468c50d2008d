package dev.souk.manifest;

import dev.souk.http.Code;
import dev.souk.json.Shapes;
import dev.souk.route.Caching;
import dev.souk.route.Method;
import dev.souk.route.RateLimit;
import dev.souk.route.Repeat;
import dev.souk.route.Route;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The answers of one route, by status.
final class Answers {
  /// Statuses that API Gateway itself may answer with before or instead of the function.
  private static final Set<Integer> GATEWAY = Set.of(400, 401, 403, 404, 413, 429, 500, 503);

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
    if (route.method() == Method.GET && tagged()) {
      answers.put(
          "304",
          shared.add(
              "NotModified",
              Tree.of("description", "What If-None-Match names still holds.")
                  .with("headers", Headers.named(List.of("ETag", "X-Request-Id")))));
    }
    if (route.takes() != Void.class || !route.signature().isEmpty()) {
      answers.put(
          "413",
          shared.add(
              "BodyTooLarge",
              Tree.of("description", "The body is larger than 6 MB.")
                  .with("content", Tree.of("application/json", message()))));
    }
    Refusals.of(route).stream()
        .collect(Collectors.groupingBy(Code::status, TreeMap::new, Collectors.toList()))
        .forEach((status, codes) ->
            answers.put(
                status.toString(), shared.add(name(status, codes), refusal(status, codes))));
    return answers;
  }

  private Tree success() {
    var names = new ArrayList<>(List.of("X-Request-Id"));
    if (tagged()) {
      names.add("ETag");
    }
    if (route.status() == 201) {
      names.add("Location");
    }
    if (route.answer() == Route.Answer.PAGE) {
      names.add("Link");
    }
    if (route.repeat() != Repeat.AS_THE_METHOD_SAYS) {
      names.add("Idempotency-Replayed");
    }
    if (!route.limits().isEmpty()) {
      names.addAll(List.of("RateLimit", "RateLimit-Policy"));
    }
    var answer = Tree.of("description", said()).with("headers", Headers.named(names));
    var type = Schemas.name(route.returns());
    return switch (route.answer()) {
      case NOTHING -> shared.add(name("", names), answer);
      case ONE ->
          shared.add(
              name(type, names), answer.with("content", json(schemas.answered(route.returns()))));
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
    if (headers.contains("Idempotency-Replayed")) {
      told.add("Once");
    }
    if (headers.contains("RateLimit")) {
      told.add("Limited");
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
    var content = json(page());
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
    return Tree.of("description", "A page of a list.")
        .with("type", "object")
        .with("properties", Tree.of("nextCursor", next))
        .with("required", List.of("nextCursor"));
  }

  private boolean tagged() {
    return route.caching() != Caching.NONE
        || (route.answer() == Route.Answer.ONE
            && Arrays.stream(route.returns().getRecordComponents())
                .anyMatch(each -> each.getName().equals("version")));
  }

  private static Tree json(Map<String, Object> schema) {
    return Tree.of("application/json", Tree.of("schema", schema));
  }

  private static Tree message() {
    return Tree.of("schema", Schemas.ref("GatewayMessage"));
  }

  private Tree refusal(int status, List<Code> codes) {
    var words = codes.stream().map(Code::wire).toList();
    var schema =
        Tree.of(
            "allOf",
            List.of(
                Schemas.ref("Problem"),
                Tree.of(
                    "properties", Tree.of("code", Tree.of("type", "string").with("enum", words)))));
    var content = Tree.of("application/problem+json", Tree.of("schema", schema));
    if (GATEWAY.contains(status)) {
      content.with("application/json", message());
    }
    var names = new ArrayList<>(List.of("X-Request-Id", "RateLimit", "RateLimit-Policy"));
    if (status == 429 || status == 503) {
      names.add("Retry-After");
    }
    if (status == 429 && takesWork()) {
      names.addAll(List.of("X-Proof-Of-Work-Challenge", "X-Proof-Of-Work-Difficulty"));
    }
    return Tree.of(
            "description",
            codes.stream()
                .map(code -> "`" + code.wire() + "`: " + code.title() + ".")
                .collect(Collectors.joining(" ")))
        .with("headers", Headers.named(names))
        .with("content", content);
  }

  /// Whether a call beyond a limit is let through for work.
  private boolean takesWork() {
    return route.limits().stream()
        .anyMatch(it -> it.beyond() instanceof RateLimit.Beyond.ProofOfWork);
  }

  /// After its codes: `NotFound`, `ForbiddenOrSuspended`; `TooManyRequestsOrWork` where work is
  /// taken.
  private String name(int status, List<Code> codes) {
    var name = codes.stream().map(Answers::name).collect(Collectors.joining("Or"));
    return status == 429 && takesWork() ? name + "OrWork" : name;
  }

  private static String name(Code code) {
    var word = Shapes.word(code);
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
