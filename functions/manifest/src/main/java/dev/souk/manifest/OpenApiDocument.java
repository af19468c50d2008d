package dev.souk.manifest;

import dev.souk.http.Problem;
import dev.souk.http.ProblemCode;
import dev.souk.json.Json;
import dev.souk.route.Route;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The HTTP API as an OpenAPI 3.1 document, made from the routes' own constants and wire records.
/// Ordered by path, then method, so that the same routes always give the same text.
public final class OpenApiDocument {
  private final Map<String, Object> tree;

  private OpenApiDocument(Map<String, Object> tree) {
    this.tree = tree;
  }

  /// Of every route there is.
  public static OpenApiDocument ofAll() {
    return of(FunctionManifest.routes());
  }

  public static OpenApiDocument of(List<Route> routes) {
    var schemas = new JsonSchemas(JsonSchemas.Dialect.OPEN_API);
    var shared = new SharedResponses();
    schemas.answered(Problem.class);
    schemas.name(
        Problem.class, "code", Arrays.stream(ProblemCode.values()).map(ProblemCode::wire).toList());
    schemas.put("Page", OperationResponses.anyPage());
    schemas.put("GatewayMessage", gatewayMessage());
    var ordered =
        routes.stream()
            .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
            .toList();
    for (var route : ordered) {
      if (route.answer() != Route.ResponseKind.NOTHING) {
        schemas.answered(route.returns());
      }
    }
    var paths = paths(ordered, new OpenApiOperations(schemas, shared));
    return new OpenApiDocument(
        JsonTree.of("openapi", "3.1.0")
            .with("info", info())
            .with("servers", List.of(JsonTree.of("url", "/")))
            .with("tags", tags(ordered))
            .with("paths", paths)
            .with("components", components(schemas, shared)));
  }

  /// The document as JSON, for whoever serves it.
  public String json() {
    return Json.text(tree);
  }

  /// The document as YAML, for people and for the history.
  public String yaml() {
    return YamlWriter.text(json());
  }

  /// The document as plain values.
  public Map<String, @Nullable Object> tree() {
    return Json.readOwn(json());
  }

  /// Every route key it describes, such as `GET /api/v1/products`; a `GET` that needs no token is a
  /// `HEAD` as well, which is said once for all of them.
  public Set<String> routeKeys() {
    var keys = new TreeSet<String>();
    Json.object(tree().get("paths"))
        .forEach((path, item) ->
            Json.object(item)
                .forEach((method, operation) -> {
                  keys.add(method.toUpperCase(Locale.ROOT) + " " + path);
                  if (method.equals("get")
                      && List.of().equals(Json.object(operation).get("security"))) {
                    keys.add("HEAD " + path);
                  }
                }));
    return keys;
  }

  private static Map<String, Object> paths(List<Route> routes, OpenApiOperations operations) {
    var paths = new TreeMap<String, Object>();
    for (var route : routes) {
      for (var path : route.paths()) {
        var item = (JsonTree) paths.computeIfAbsent(path, none -> new JsonTree());
        var method = route.method().name().toLowerCase(Locale.ROOT);
        if (item.put(method, operations.of(route, path)) != null) {
          throw new IllegalArgumentException("two routes for " + method + " " + path);
        }
      }
    }
    return paths;
  }

  private static JsonTree info() {
    return JsonTree.of("title", "Souk")
        .with("version", "1")
        .with("summary", "A multi-vendor marketplace.")
        .with(
            "description",
            """
            Times are RFC 3339 in UTC with milliseconds. Money is an integer of minor units. Requests \
            with members or parameters that are not described are refused; answers may get new \
            members at any time. Every refusal of a function is an `application/problem+json` with a \
            stable `code`: a status by which an operation says something of its own is \
            described there, all else is its `default`, and `x-souk-codes` has every code by its \
            status. What the gateway refuses by itself (no or no valid token, an unknown path, \
            a body above 6 MB, too many requests at once) is an `application/json` with a \
            `message`. Where `GET` needs no token, `HEAD` has the same answer without its body. Every answer of a \
            function has an `X-Request-Id`, which names the request for support and logs, \
            and `Idempotency-Replayed: true` when it is the answer to an earlier arrival of the same \
            `Idempotency-Key`.\
            """)
        .with("license", JsonTree.of("name", "Apache-2.0").with("identifier", "Apache-2.0"));
  }

  private static JsonTree gatewayMessage() {
    return JsonTree.of("description", "Response of API Gateway when no function was reached.")
        .with("type", "object")
        .with("properties", JsonTree.of("message", JsonTree.of("type", List.of("string", "null"))))
        .with("required", List.of("message"));
  }

  private static List<JsonTree> tags(List<Route> routes) {
    return routes.stream()
        .map(OpenApiOperations::tag)
        .distinct()
        .sorted()
        .map(tag -> JsonTree.of("name", tag).with("description", FunctionManifest.description(tag)))
        .toList();
  }

  private static JsonTree components(JsonSchemas schemas, SharedResponses shared) {
    return JsonTree.of("schemas", schemas.settled())
        .with("responses", shared.settled())
        .with("parameters", OpenApiHeaders.parameters())
        .with("headers", OpenApiHeaders.components())
        .with(
            "securitySchemes",
            JsonTree.of(
                "accessToken",
                JsonTree.of("type", "http")
                    .with("scheme", "bearer")
                    .with("bearerFormat", "JWT")
                    .with("description", "The `accessToken` of a log-in, valid for 15 minutes.")));
  }
}
