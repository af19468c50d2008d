package dev.souk.events;

import dev.souk.json.Json;
import dev.souk.json.JsonBinder;
import dev.souk.json.JsonShape;
import dev.souk.json.JsonShapes;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what the bus brings to a queue: EventBridge's JSON, whose `detail` is a [DomainEvent].
public final class DomainEventReader {
  private DomainEventReader() {}

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
    return switch (JsonBinder.bind(known, DomainEvent.class)) {
      case JsonBinder.Bound.Success<DomainEvent>(var event) -> event;
      case JsonBinder.Bound.Failure<DomainEvent>(var _) ->
          throw new IllegalArgumentException("no domain event");
    };
  }

  private static Set<String> names(String type) {
    var names = new HashSet<>(Set.of("type"));
    for (var option : ((JsonShape.OneOf) JsonShapes.of(DomainEvent.class)).options()) {
      if (JsonShapes.tag(option.type()).filter(type::equals).isPresent()) {
        option.fields().forEach(property -> names.add(property.name()));
      }
    }
    return names;
  }
}
