package dev.souk.events;

import dev.souk.json.Binder;
import dev.souk.json.Json;
import dev.souk.json.Shape;
import dev.souk.json.Shapes;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what the bus brings to a queue: EventBridge's JSON, whose `detail` is a [DomainEvent].
public final class Announced {
  private Announced() {}

  /// What it does not know in an event is passed over: whoever announces may be a version ahead of
  /// whoever reads.
  ///
  /// @throws IllegalArgumentException when it is none
  public static DomainEvent of(String body) {
    try {
      var detail = Json.object(Json.object(Json.read(body)).get("detail"));
      return event(detail);
    } catch (Json.Malformed e) {
      throw new IllegalArgumentException("no JSON", e);
    }
  }

  private static DomainEvent event(Map<String, @Nullable Object> detail) {
    var known = new LinkedHashMap<>(detail);
    known.keySet().retainAll(names(String.valueOf(detail.get("type"))));
    return switch (Binder.bind(known, DomainEvent.class)) {
      case Binder.Bound.To<DomainEvent>(var event) -> event;
      case Binder.Bound.Refused<DomainEvent>(var _) ->
          throw new IllegalArgumentException("no domain event");
    };
  }

  private static Set<String> names(String type) {
    var names = new HashSet<>(Set.of("type"));
    for (var option : ((Shape.OneOf) Shapes.of(DomainEvent.class)).options()) {
      if (Shapes.tag(option.type()).filter(type::equals).isPresent()) {
        option.fields().forEach(field -> names.add(field.name()));
      }
    }
    return names;
  }
}
