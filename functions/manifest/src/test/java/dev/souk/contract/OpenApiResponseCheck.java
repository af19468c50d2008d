package dev.souk.contract;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.souk.json.Json;
import dev.souk.manifest.OpenApiDocument;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Holds an answer to the OpenAPI document: its operation is described, its status, its content
/// type, and its body to the last member. What is not under `/api/` and not described is none of
/// its business.
public final class OpenApiResponseCheck {
  /// What the gateway may say of any request before it looks for its route.
  private static final Set<Integer> UNREADABLE = Set.of(400, 413, 414, 431);

  /// What the gateway may answer with in a function's stead.
  private static final Set<Integer> GATEWAY = Set.of(400, 401, 403, 404, 413, 429, 500, 503);

  private static final String MESSAGE = "{\"$ref\":\"#/components/schemas/GatewayMessage\"}";

  private final Paths paths;
  private final Map<String, @Nullable Object> components;
  private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

  private OpenApiResponseCheck(OpenApiDocument document) {
    var tree = document.tree();
    this.paths = new Paths(Json.object(tree.get("paths")));
    this.components = Json.object(tree.get("components"));
  }

  public static OpenApiResponseCheck of(OpenApiDocument document) {
    return new OpenApiResponseCheck(document);
  }

  /// @throws AssertionError saying what is not as described
  public void check(HttpResponse<String> response) {
    check(ObservedResponse.of(response));
  }

  /// @throws AssertionError saying what is not as described
  public void check(ObservedResponse observed) {
    var operation = paths.operation(observed.method(), observed.path());
    if (operation.isPresent()) {
      check(observed, operation.get());
    } else if (observed.path().startsWith("/api/") && !observed.method().equals("OPTIONS")) {
      gateway(observed);
    }
  }

  private void gateway(ObservedResponse observed) {
    var possible = observed.status() == 404 || UNREADABLE.contains(observed.status());
    if (!possible || !observed.type().equals("application/json")) {
      throw wrong(observed, "no operation is described for it, so it is the gateway's 404");
    }
    body(observed, MESSAGE);
  }

  private void check(ObservedResponse observed, Map<String, @Nullable Object> operation) {
    var responses = Json.object(operation.get("responses"));
    var status = Integer.toString(observed.status());
    var described =
        responses.containsKey(status) ? responses.get(status) : any(observed, operation);
    if (!(response(described) instanceof Map<?, ?> response)) {
      if (UNREADABLE.contains(observed.status()) && observed.type().equals("application/json")) {
        body(observed, MESSAGE);
        return;
      }
      throw wrong(observed, "described are only " + responses.keySet() + codes(operation).keySet());
    }
    if (!(response.get("content") instanceof Map<?, ?> content)) {
      if (!observed.body().isEmpty()) {
        throw wrong(observed, "no body is described");
      }
    } else if (content.get(observed.type()) instanceof Map<?, ?> media) {
      if (observed.type().endsWith("json")) {
        body(observed, Json.text(media.get("schema")));
      }
    } else {
      throw wrong(observed, "described are only " + content.keySet());
    }
    headers(observed);
  }

  /// The response for all an operation has no words of its own for, if it may answer so: with a
  /// code that it has at this status, or with the gateway's own words.
  private static @Nullable Object any(
      ObservedResponse observed, Map<String, @Nullable Object> operation) {
    if (!(codes(operation).get(Integer.toString(observed.status())) instanceof List<?> codes)) {
      return null;
    }
    if (observed.type().equals("application/json")) {
      if (!GATEWAY.contains(observed.status())) {
        throw wrong(observed, "the gateway never answers so");
      }
    } else if (!codes.contains(code(observed))) {
      throw wrong(observed, "its code can only be " + codes);
    }
    return Json.object(operation.get("responses")).get("default");
  }

  private static Map<String, @Nullable Object> codes(Map<String, @Nullable Object> operation) {
    return Json.object(operation.get("x-souk-codes"));
  }

  private static @Nullable Object code(ObservedResponse observed) {
    try {
      return Json.read(observed.body()) instanceof Map<?, ?> problem ? problem.get("code") : null;
    } catch (Json.Malformed e) {
      return null;
    }
  }

  /// A response that many share is described once.
  private @Nullable Object response(@Nullable Object described) {
    return described instanceof Map<?, ?> map && map.get("$ref") instanceof String reference
        ? Json.object(components.get("responses"))
            .get(reference.substring("#/components/responses/".length()))
        : described;
  }

  private static void headers(ObservedResponse observed) {
    var ours = observed.status() < 400 || observed.type().equals("application/problem+json");
    if (ours && observed.header("x-request-id").isEmpty()) {
      throw wrong(observed, "it has no X-Request-Id");
    }
    var later = observed.status() == 429 || observed.status() == 503;
    if (ours && later && observed.header("retry-after").isEmpty()) {
      throw wrong(observed, "it does not say when to come back");
    }
    // what has no id has no address of its own either, such as a ticket
    var made = observed.status() == 201 && Json.readOwn(observed.body()).containsKey("id");
    if (made && observed.header("location").isEmpty()) {
      throw wrong(observed, "it does not say where the new thing is");
    }
  }

  private void body(ObservedResponse observed, String schema) {
    try {
      Json.read(observed.body());
    } catch (Json.Malformed e) {
      throw wrong(observed, "its body is not JSON: " + e.getMessage());
    }
    var messages =
        schemas.computeIfAbsent(schema, this::compiled).validate(observed.body(), InputFormat.JSON);
    if (!messages.isEmpty()) {
      throw wrong(
          observed,
          messages.stream().map(String::valueOf).sorted().collect(Collectors.joining("; ")));
    }
  }

  private JsonSchema compiled(String schema) {
    var whole = new LinkedHashMap<String, @Nullable Object>();
    whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    whole.put("allOf", List.of(read(schema)));
    whole.put("components", components);
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Json.text(whole));
  }

  private static Map<String, @Nullable Object> read(String schema) {
    return Json.readOwn(schema);
  }

  private static AssertionError wrong(ObservedResponse observed, String why) {
    return new AssertionError("not as the OpenAPI document has it: " + observed + "\n  " + why);
  }

  /// The paths of a document, with braces where anything may stand.
  private record Paths(Map<String, @Nullable Object> all) {
    Optional<Map<String, @Nullable Object>> operation(String method, String path) {
      return all.keySet().stream()
          .filter(template -> fits(template, path))
          .filter(template -> item(template).containsKey(method.toLowerCase(Locale.ROOT)))
          .min(java.util.Comparator.comparing(Paths::parameters))
          .map(template -> Json.object(item(template).get(method.toLowerCase(Locale.ROOT))));
    }

    private Map<String, @Nullable Object> item(String template) {
      return Json.object(all.get(template));
    }

    private static long parameters(String template) {
      return template.chars().filter(each -> each == '{').count();
    }

    private static boolean fits(String template, String path) {
      var wanted = template.split("/", -1);
      var parts = path.split("/", -1);
      if (wanted.length != parts.length) {
        return false;
      }
      for (var i = 0; i < parts.length; i++) {
        if (wanted[i].startsWith("{") ? parts[i].isEmpty() : !wanted[i].equals(parts[i])) {
          return false;
        }
      }
      return true;
    }
  }
}
