package dev.souk.manifest;

import dev.souk.json.JsonShape;
import dev.souk.json.JsonShapes;
import dev.souk.manifest.JsonSchemas.Direction;
import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A route as an OpenAPI operation, once for its path and once for each alias.
final class OpenApiOperations {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)\\+?}");

  private final JsonSchemas schemas;
  private final SharedResponses shared;

  OpenApiOperations(JsonSchemas schemas, SharedResponses shared) {
    this.schemas = schemas;
    this.shared = shared;
  }

  JsonTree of(Route route, String path) {
    var operation =
        JsonTree.of("operationId", id(route, path))
            .with("summary", route.summary())
            .with("tags", List.of(tag(route)));
    var description = description(route, path);
    if (!description.isEmpty()) {
      operation.with("description", description);
    }
    operation.with("deprecated", false);
    var parameters = parameters(route, path);
    if (!parameters.isEmpty()) {
      operation.with("parameters", parameters);
    }
    if (route.requestBody() != Void.class) {
      operation.with("requestBody", body(route));
    }
    if (!route.signature().isEmpty()) {
      operation.with("requestBody", signed());
    }
    return operation
        .with("responses", new OperationResponses(schemas, shared, route).all())
        .with("x-souk-codes", new ProblemResponses(shared, route).codes())
        .with(
            "security",
            route.access().needsToken()
                ? List.of(JsonTree.of("accessToken", List.of()))
                : List.of())
        .with("x-souk-function", route.name())
        .with("x-souk-access", route.access().name())
        .with("x-souk-reads", names(route.tables().reads()))
        .with("x-souk-writes", names(route.tables().writes()))
        .with("x-souk-needs", names(route.permissions()));
  }

  private static <E extends Enum<E>> List<String> names(Set<E> all) {
    return all.stream().sorted().map(Enum::name).toList();
  }

  /// The feature: the last part of the function's package.
  static String tag(Route route) {
    var name = route.function().getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String id(Route route, String path) {
    var name = route.name();
    var id = Character.toLowerCase(name.charAt(0)) + name.substring(1);
    var index = route.paths().indexOf(path);
    return index == 0 ? id : id + "Alias" + (index == 1 ? "" : index);
  }

  private static String description(Route route, String path) {
    var said = new ArrayList<String>();
    if (!path.equals(route.path())) {
      return "Alias of `%s %s`.".formatted(route.method(), route.path());
    }
    if (!route.description().isEmpty()) {
      said.add(route.description());
    }
    route.limits().forEach(limit -> said.add(limit(limit)));
    return said.stream().collect(Collectors.joining("\n\n"));
  }

  private static final String WORK =
      "Beyond that a proof of work is taken (`X-Proof-Of-Work-Challenge`).";

  private static String limit(RateLimit limit) {
    var by =
        switch (limit.by()) {
          case ADDRESS -> "source address";
          case PRINCIPAL -> "caller";
        };
    var said =
        "At most %d calls in %d seconds for each %s (policy `%s`)."
            .formatted(limit.calls(), limit.window().toSeconds(), by, limit.name());
    return switch (limit.beyond()) {
      case RateLimit.OnExceeded.Reject() -> said;
      case RateLimit.OnExceeded.RequireProofOfWork _ -> said + " " + WORK;
    };
  }

  private List<JsonTree> parameters(Route route, String path) {
    var parameters = new ArrayList<JsonTree>();
    PARAMETER
        .matcher(path)
        .results()
        .forEach(found ->
            parameters.add(
                parameter("path", found.group(1), JsonTree.of("type", "string"))
                    .with("required", true)));
    if (route.query() != Void.class) {
      for (var field : ((JsonShape.ObjectType) JsonShapes.of(route.query())).fields()) {
        var schema = schemas.property(field, Direction.REQUEST);
        var parameter = parameter("query", field.name(), schema);
        if (!field.says().isEmpty()) {
          parameter.with("description", field.says());
        }
        schema.remove("description");
        if (field.preset() != null) {
          schema.with("default", field.preset());
        }
        SchemaExamples.add(schema, field);
        parameters.add(parameter.with("required", field.required()));
      }
    }
    headers(route, parameters);
    return parameters;
  }

  private void headers(Route route, List<JsonTree> parameters) {
    if (!route.signature().isEmpty()) {
      parameters.add(
          parameter("header", route.signature(), JsonTree.of("type", "string"))
              .with("description", "Signature of the raw request body.")
              .with("examples", SchemaExamples.filled(SchemaExamples.SIGNATURE))
              .with("required", true));
    }
    if (route.ifMatch()) {
      parameters.add(shared("IfMatch"));
    }
    switch (route.idempotencyKeyPolicy()) {
      case KEY_IGNORED -> {}
      case KEY_OPTIONAL -> parameters.add(shared("IdempotencyKey"));
      case KEY_REQUIRED -> parameters.add(shared("IdempotencyKeyRequired"));
    }
    if (new OperationResponses(schemas, shared, route).conditional()) {
      parameters.add(shared("IfNoneMatch"));
    }
  }

  private static JsonTree shared(String name) {
    return JsonTree.of("$ref", "#/components/parameters/" + name);
  }

  private static JsonTree parameter(String in, String name, JsonTree schema) {
    return JsonTree.of("name", name).with("in", in).with("schema", schema);
  }

  private static JsonTree signed() {
    var content =
        JsonTree.of(
                "schema",
                JsonTree.of("type", "object")
                    .with(
                        "description",
                        "See the sender's documentation (Stripe API reference, \\\"The Event object\\\")."))
            .with("examples", SchemaExamples.filled(SchemaExamples.signed()));
    return JsonTree.of("required", true).with("content", JsonTree.of("application/json", content));
  }

  private JsonTree body(Route route) {
    var content =
        JsonTree.of("schema", schemas.sent(route.requestBody()))
            .with(
                "examples",
                SchemaExamples.filled(
                    Objects.requireNonNull(SchemaExamples.of(route.requestBody()))));
    return JsonTree.of("required", true)
        .with("content", JsonTree.of(SchemaExamples.contentType(route.method()), content));
  }
}
