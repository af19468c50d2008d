package dev.souk.manifest;

import dev.souk.http.Problem;
import dev.souk.http.ProblemCode;
import dev.souk.json.Json;
import dev.souk.json.JsonShapes;
import dev.souk.route.Route;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What one route answers when it refuses. A status for which the route has codes of its own is
/// described by itself, with all codes it can have there. What any operation may be refused for is
/// one response, `default`: which of it an operation refuses for stands in its `x-souk-codes`.
record ProblemResponses(SharedResponses shared, Route route) {
  /// Statuses that API Gateway itself may answer with before or instead of the function.
  private static final Set<Integer> GATEWAY = Set.of(400, 401, 403, 404, 413, 429, 500, 503);

  /// What a body above 6 MB is refused with, by the gateway alone.
  private static final int TOO_LARGE = 413;

  /// By status, and `default`.
  Map<String, Object> all() {
    var answers = new TreeMap<String, Object>();
    RouteProblems.byStatus(route)
        .forEach((status, codes) -> {
          if (!RouteProblems.OF_ANY.containsAll(codes)) {
            answers.put(status.toString(), shared.add(name(codes), own(status, codes)));
          }
        });
    answers.put("default", shared.add("Refused", any()));
    return answers;
  }

  /// Every code by its status, those of `default` too; none where the gateway refuses by itself.
  Map<String, Object> codes() {
    var codes = new TreeMap<String, Object>();
    if (takesBody()) {
      codes.put(Integer.toString(TOO_LARGE), List.of());
    }
    RouteProblems.byStatus(route)
        .forEach((status, each) -> codes.put(status.toString(), words(each)));
    return codes;
  }

  private boolean takesBody() {
    return route.requestBody() != Void.class || !route.signature().isEmpty();
  }

  private static JsonTree own(int status, List<ProblemCode> codes) {
    var content = problem(codes);
    if (GATEWAY.contains(status)) {
      content.with("application/json", message());
    }
    return JsonTree.of("description", said(codes)).with("content", content);
  }

  private static JsonTree any() {
    var codes = Arrays.stream(ProblemCode.values()).filter(RouteProblems.OF_ANY::contains).toList();
    return JsonTree.of(
            "description",
            said(codes)
                + " Which of these it can be, and with which status, stands in `x-souk-codes` of"
                + " the operation; a 413 is the gateway's, for a body larger than 6 MB.")
        .with(
            "headers",
            OpenApiHeaders.named(
                List.of(
                    "X-Request-Id",
                    "Retry-After",
                    "RateLimit",
                    "RateLimit-Policy",
                    "X-Proof-Of-Work-Challenge",
                    "X-Proof-Of-Work-Difficulty")))
        .with("content", problem(codes).with("application/json", message()));
  }

  private static JsonTree problem(List<ProblemCode> codes) {
    var code = JsonTree.of("type", "string").with("enum", words(codes));
    var schema =
        JsonTree.of(
            "allOf",
            List.of(
                JsonSchemas.ref("Problem"), JsonTree.of("properties", JsonTree.of("code", code))));
    return JsonTree.of(
        "application/problem+json",
        JsonTree.of("schema", schema)
            .with("examples", SchemaExamples.filled(example(codes.getFirst()))));
  }

  private static JsonTree example(ProblemCode code) {
    var problem = new JsonTree();
    problem.putAll(Json.object(SchemaExamples.of(Problem.class)));
    return problem
        .with("type", "/api/v1/problems/" + code.wire())
        .with("title", code.title())
        .with("status", code.status())
        .with("code", code.wire())
        .with("detail", code.title())
        .with("errors", List.of());
  }

  private static JsonTree message() {
    return JsonTree.of("schema", JsonSchemas.ref("GatewayMessage"))
        .with("examples", SchemaExamples.filled(JsonTree.of("message", "Forbidden")));
  }

  private static List<String> words(Collection<ProblemCode> codes) {
    return codes.stream().map(ProblemCode::wire).toList();
  }

  private static String said(List<ProblemCode> codes) {
    return codes.stream()
        .map(code -> "`" + code.wire() + "`: " + code.title() + ".")
        .collect(Collectors.joining(" "));
  }

  /// After its codes: `CouponCodeTakenOrStillRunning`.
  private static String name(List<ProblemCode> codes) {
    return codes.stream().map(ProblemResponses::name).collect(Collectors.joining("Or"));
  }

  private static String name(ProblemCode code) {
    var word = JsonShapes.word(code);
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
