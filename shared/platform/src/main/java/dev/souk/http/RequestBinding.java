package dev.souk.http;

import dev.souk.json.FieldError;
import dev.souk.json.Json;
import dev.souk.json.JsonBinder;
import dev.souk.json.JsonShape;
import dev.souk.json.JsonShapes;
import dev.souk.route.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what a request carries: precondition, query and body, in that order.
sealed interface RequestBinding {
  /// @param body the bound body, or null for a route that takes none
  /// @param query the bound query, or null for a route that has none
  record Bound(@Nullable Object body, @Nullable Object query) implements RequestBinding {}

  record Rejected(HandlerResponse reply) implements RequestBinding {}

  /// What makes a request malformed rather than merely invalid.
  Set<String> MALFORMED = Set.of("unknown", "type");

  static RequestBinding of(Route route, HttpEvent event) {
    if (route.ifMatch()) {
      var tag = event.header("if-match");
      if (tag.isEmpty()) {
        return new Rejected(
            HandlerResponse.refused(
                ProblemCode.IF_MATCH_MISSING, "send the ETag you received as If-Match"));
      }
      if (!EntityTags.wellFormed(tag.get())) {
        return malformed("If-Match holds ETags you read, such as \"7\", or *", List.of());
      }
    }
    return switch (query(route, event)) {
      case Rejected rejected -> rejected;
      case Bound(var none, var query) -> body(route, event, query);
    };
  }

  private static Rejected malformed(String detail, List<FieldError> faults) {
    return new Rejected(new HandlerResponse.Failure(ProblemCode.MALFORMED_REQUEST, detail, faults));
  }

  private static RequestBinding query(Route route, HttpEvent event) {
    if (route.query() == Void.class) {
      return event.query().isEmpty()
          ? new Bound(null, null)
          : malformed("this route has no query parameters", unknown(event.query()));
    }
    var objectType = (JsonShape.ObjectType) JsonShapes.of(route.query());
    var plain = new LinkedHashMap<String, @Nullable Object>(event.query());
    for (var property : objectType.fields()) {
      plain.computeIfPresent(
          property.name(), (name, text) -> typed((String) text, property.shape()));
    }
    return switch (JsonBinder.bind(plain, route.query())) {
      case JsonBinder.Bound.Success<?>(var bound) -> new Bound(null, bound);
      case JsonBinder.Bound.Failure<?>(var faults) ->
          malformed(
              "see errors; allowed are " + names(objectType),
              faults.stream().map(RequestBinding::named).toList());
    };
  }

  private static List<FieldError> unknown(Map<String, String> query) {
    return query.keySet().stream().limit(20).map(name -> named(JsonBinder.unknown(name))).toList();
  }

  private static String names(JsonShape.ObjectType objectType) {
    return String.join(", ", objectType.fields().stream().map(JsonShape.Property::name).toList());
  }

  private static FieldError named(FieldError fieldError) {
    var name = fieldError.pointer().isEmpty() ? "" : fieldError.pointer().substring(1);
    return new FieldError(name, fieldError.code(), fieldError.detail());
  }

  private static Object typed(String text, JsonShape shape) {
    if (shape instanceof JsonShape.IntegerType && text.matches("-?\\d{1,18}")) {
      return Long.valueOf(text);
    }
    return shape instanceof JsonShape.BooleanType && (text.equals("true") || text.equals("false"))
        ? Boolean.valueOf(text)
        : text;
  }

  private static RequestBinding body(Route route, HttpEvent event, @Nullable Object query) {
    if (!route.signature().isEmpty()) {
      return new Bound(event.body(), query);
    }
    if (route.requestBody() == Void.class) {
      return event.body().length == 0
          ? new Bound(null, query)
          : malformed("this route takes no body", List.of());
    }
    if (!json(event.header("content-type").orElse(""))) {
      return new Rejected(
          HandlerResponse.refused(
              ProblemCode.UNSUPPORTED_MEDIA_TYPE, "the body is sent as application/json"));
    }
    Object tree;
    try {
      tree = Json.read(event.body());
    } catch (Json.Malformed e) {
      return malformed("the body is not JSON: " + e.getMessage(), List.of());
    }
    return switch (JsonBinder.bind(tree, route.requestBody())) {
      case JsonBinder.Bound.Success<?>(var bound) -> new Bound(bound, query);
      case JsonBinder.Bound.Failure<?>(var faults) ->
          faults.stream().anyMatch(fieldError -> MALFORMED.contains(fieldError.code()))
              ? malformed("see errors", faults)
              : new Rejected(
                  new HandlerResponse.Failure(ProblemCode.VALIDATION_FAILED, "see errors", faults));
    };
  }

  private static boolean json(String contentType) {
    var type = contentType.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    return type.equals("application/json") || type.equals("application/merge-patch+json");
  }
}
