package dev.souk.http;

import dev.souk.json.Binder;
import dev.souk.json.Fault;
import dev.souk.json.Json;
import dev.souk.json.Shape;
import dev.souk.json.Shapes;
import dev.souk.route.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what a request carries: precondition, query and body, in that order.
sealed interface Intake {
  /// @param body the bound body, or null for a route that takes none
  /// @param query the bound query, or null for a route that has none
  record Taken(@Nullable Object body, @Nullable Object query) implements Intake {}

  record Refused(Reply reply) implements Intake {}

  /// What makes a request malformed rather than merely invalid.
  Set<String> MALFORMED = Set.of("unknown", "type");

  static Intake of(Route route, HttpEvent event) {
    if (route.ifMatch()) {
      var tag = event.header("if-match");
      if (tag.isEmpty()) {
        return new Refused(
            Reply.refused(Code.IF_MATCH_MISSING, "send the ETag you read as If-Match"));
      }
      if (!Preconditions.wellFormed(tag.get())) {
        return malformed("If-Match holds ETags you read, such as \"7\", or *", List.of());
      }
    }
    return switch (query(route, event)) {
      case Refused refused -> refused;
      case Taken(var none, var query) -> body(route, event, query);
    };
  }

  private static Refused malformed(String detail, List<Fault> faults) {
    return new Refused(new Reply.Refused(Code.MALFORMED_REQUEST, detail, faults));
  }

  private static Intake query(Route route, HttpEvent event) {
    if (route.query() == Void.class) {
      return event.query().isEmpty()
          ? new Taken(null, null)
          : malformed("this route has no query parameters", unknown(event.query()));
    }
    var fields = (Shape.Fields) Shapes.of(route.query());
    var plain = new LinkedHashMap<String, @Nullable Object>(event.query());
    for (var field : fields.fields()) {
      plain.computeIfPresent(field.name(), (name, text) -> typed((String) text, field.shape()));
    }
    return switch (Binder.bind(plain, route.query())) {
      case Binder.Bound.To<?>(var bound) -> new Taken(null, bound);
      case Binder.Bound.Refused<?>(var faults) ->
          malformed(
              "see errors; allowed are " + names(fields),
              faults.stream().map(Intake::named).toList());
    };
  }

  private static List<Fault> unknown(Map<String, String> query) {
    return query.keySet().stream().limit(20).map(name -> named(Binder.unknown(name))).toList();
  }

  private static String names(Shape.Fields fields) {
    return String.join(", ", fields.fields().stream().map(Shape.Field::name).toList());
  }

  private static Fault named(Fault fault) {
    var name = fault.pointer().isEmpty() ? "" : fault.pointer().substring(1);
    return new Fault(name, fault.code(), fault.detail());
  }

  private static Object typed(String text, Shape shape) {
    if (shape instanceof Shape.Digits && text.matches("-?\\d{1,18}")) {
      return Long.valueOf(text);
    }
    return shape instanceof Shape.Flag && (text.equals("true") || text.equals("false"))
        ? Boolean.valueOf(text)
        : text;
  }

  private static Intake body(Route route, HttpEvent event, @Nullable Object query) {
    if (!route.signature().isEmpty()) {
      return new Taken(event.body(), query);
    }
    if (route.takes() == Void.class) {
      return event.body().length == 0
          ? new Taken(null, query)
          : malformed("this route takes no body", List.of());
    }
    if (!json(event.header("content-type").orElse(""))) {
      return new Refused(
          Reply.refused(Code.UNSUPPORTED_MEDIA_TYPE, "the body is sent as application/json"));
    }
    Object tree;
    try {
      tree = Json.read(event.body());
    } catch (Json.Malformed e) {
      return malformed("the body is not JSON: " + e.getMessage(), List.of());
    }
    return switch (Binder.bind(tree, route.takes())) {
      case Binder.Bound.To<?>(var bound) -> new Taken(bound, query);
      case Binder.Bound.Refused<?>(var faults) ->
          faults.stream().anyMatch(fault -> MALFORMED.contains(fault.code()))
              ? malformed("see errors", faults)
              : new Refused(new Reply.Refused(Code.INVALID, "see errors", faults));
    };
  }

  private static boolean json(String contentType) {
    var type = contentType.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    return type.equals("application/json") || type.equals("application/merge-patch+json");
  }
}
