package dev.souk.contract;

import dev.souk.json.Json;
import dev.souk.json.JsonShape;
import dev.souk.json.JsonShapes;
import dev.souk.manifest.BodyExamples;
import dev.souk.route.Route;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Bodies of a route that are as good as its example, and differ from it.
final class IdempotencyBodies {
  /// What names something once in a shop, so that an example's may be taken.
  private static final Set<String> NAMES = Set.of("code", "email", "sku", "slug");

  private final Route route;
  private final MatrixActors actors;

  IdempotencyBodies(Route route, MatrixActors actors) {
    this.route = route;
    this.actors = actors;
  }

  /// The ids the example leaves out, though a request may name them.
  List<String> leftOut() {
    if (route.requestBody() == Void.class) {
      return List.of();
    }
    var example = BodyExamples.of(route.requestBody());
    return IdFields.ofBody(route).stream()
        .filter(each -> example.containsKey(each) && example.get(each) == null)
        .toList();
  }

  /// The same with names nothing has yet.
  SentRequest named(SentRequest request, int number) {
    var body = body(request);
    body.replaceAll((name, value) -> NAMES.contains(name) ? number + "-" + value : value);
    return with(request, body);
  }

  /// Another request that could be meant: a number is one more, or else a text goes on, or else it
  /// is about other objects.
  SentRequest other(SentRequest request) {
    var body = body(request);
    if (!more(body) && !longer(body)) {
      IdFields.ofBody(route)
          .forEach(field ->
              body.computeIfPresent(field, (_, _) -> MatrixRequest.missing(actors, field)));
    }
    return with(request, body);
  }

  private static boolean more(Map<String, @Nullable Object> body) {
    for (var each : body.entrySet()) {
      if (each.getValue() instanceof Long number) {
        each.setValue(number + 1);
        return true;
      }
      if (each.getValue() instanceof Map<?, ?> inner) {
        var next = new LinkedHashMap<String, @Nullable Object>(Json.object(inner));
        if (more(next)) {
          each.setValue(next);
          return true;
        }
      }
    }
    return false;
  }

  private boolean longer(Map<String, @Nullable Object> body) {
    for (var property : ((JsonShape.ObjectType) JsonShapes.of(route.requestBody())).fields()) {
      if (property.shape() instanceof JsonShape.StringType stringType
          && stringType.pattern() == null
          && stringType.format().isEmpty()
          && !IdFields.ofBody(route).contains(property.name())
          && body.get(property.name()) instanceof String text) {
        body.put(property.name(), text + " too");
        return true;
      }
    }
    return false;
  }

  private static LinkedHashMap<String, @Nullable Object> body(SentRequest request) {
    return new LinkedHashMap<String, @Nullable Object>(
        Json.readOwn(new String(request.body(), StandardCharsets.UTF_8)));
  }

  private static SentRequest with(SentRequest request, Map<String, @Nullable Object> body) {
    return new SentRequest(request.method(), request.target(), request.headers(), Json.bytes(body));
  }
}
