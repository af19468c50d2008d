package dev.souk.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What stands in attributes of its own: as a map, or beside the attributes around it.
interface MapCodec extends AttributeCodec {
  /// Adds its attributes to `map`.
  void put(Object value, Map<String, AttributeValue> map);

  /// The value that stands in `map`, whatever else does.
  Object of(Map<String, AttributeValue> map, String currency);

  /// Whether there is one in `map`.
  boolean isIn(Map<String, AttributeValue> map);

  @Override
  default @Nullable AttributeValue write(Object value) {
    var map = new LinkedHashMap<String, AttributeValue>();
    put(value, map);
    return map.isEmpty() ? null : AttributeValue.fromM(map);
  }

  @Override
  default Object read(AttributeValue stored, String currency) {
    return of(stored.m(), currency);
  }

  /// No attribute may stand for one whose own may all be absent.
  @Override
  default boolean optional() {
    return isIn(Map.of());
  }

  @Override
  default Object none(String currency) {
    return of(Map.of(), currency);
  }

  /// A record, and attributes that are told by it but are no components of it.
  record Beside(MapCodec codec, Map<String, Function<Object, ? extends @Nullable Object>> beside)
      implements MapCodec {
    @Override
    public void put(Object value, Map<String, AttributeValue> map) {
      codec.put(value, map);
      beside.forEach((name, told) -> {
        var each = told.apply(value);
        if (each != null) {
          map.put(name, AttributeValues.of(each));
        }
      });
    }

    @Override
    public Object of(Map<String, AttributeValue> map, String currency) {
      return codec.of(map, currency);
    }

    @Override
    public boolean isIn(Map<String, AttributeValue> map) {
      return codec.isIn(map);
    }
  }

  /// What another record stands for.
  record Via(
      Function<Object, ? extends @Nullable Object> to,
      Function<Object, Object> from,
      MapCodec codec)
      implements MapCodec {
    @Override
    public void put(Object value, Map<String, AttributeValue> map) {
      var stored = to.apply(value);
      if (stored != null) {
        codec.put(stored, map);
      }
    }

    @Override
    public Object of(Map<String, AttributeValue> map, String currency) {
      return from.apply(codec.of(map, currency));
    }

    @Override
    public boolean isIn(Map<String, AttributeValue> map) {
      return codec.isIn(map);
    }
  }
}
