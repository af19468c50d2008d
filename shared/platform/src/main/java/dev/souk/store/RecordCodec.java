package dev.souk.store;

import dev.souk.money.Money;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A record: an attribute for each of its components, or several for one that stands inline.
final class RecordCodec implements MapCodec {
  static final String CURRENCY = "currency";

  private final Constructor<?> constructor;
  private final Member[] members;

  RecordCodec(Constructor<?> constructor, Member[] members) {
    this.constructor = constructor;
    this.members = members;
  }

  /// How one component of a record is kept.
  sealed interface Member {
    Method accessor();

    void put(Object value, Map<String, AttributeValue> map);

    @Nullable Object of(Map<String, AttributeValue> map, String currency);

    /// Whether its absence says that there is no such record.
    boolean missing(Map<String, AttributeValue> map);
  }

  /// As an attribute of its own.
  ///
  /// @param nullable whether null stands for its absence
  /// @param sparing whether the least value of its kind is left out
  record Attribute(
      Method accessor, String name, AttributeCodec codec, boolean nullable, boolean sparing)
      implements Member {
    @Override
    public void put(Object value, Map<String, AttributeValue> map) {
      var stored = sparing && least(value) ? null : codec.write(value);
      if (stored != null) {
        map.put(name, stored);
      }
    }

    private boolean least(Object value) {
      return value.equals(codec.none(value instanceof Money money ? money.currency() : ""));
    }

    @Override
    public @Nullable Object of(Map<String, AttributeValue> map, String currency) {
      var stored = map.get(name);
      if (stored != null) {
        return codec.read(stored, currency);
      }
      if (nullable) {
        return null;
      }
      if (sparing || codec.optional()) {
        return codec.none(currency);
      }
      throw new IllegalStateException("an item without " + name);
    }

    @Override
    public boolean missing(Map<String, AttributeValue> map) {
      return !nullable && !sparing && !codec.optional() && !map.containsKey(name);
    }
  }

  /// Its attributes beside those of the record it is in.
  record Inline(Method accessor, MapCodec codec, boolean nullable) implements Member {
    @Override
    public void put(Object value, Map<String, AttributeValue> map) {
      codec.put(value, map);
    }

    @Override
    public @Nullable Object of(Map<String, AttributeValue> map, String currency) {
      return nullable && !codec.isIn(map) ? null : codec.of(map, currency);
    }

    @Override
    public boolean missing(Map<String, AttributeValue> map) {
      return !nullable && !codec.isIn(map);
    }
  }

  /// Told by the item's key, and not said again.
  record InKey(Method accessor, Function<ItemKey, ?> key) implements Member {
    @Override
    public void put(Object value, Map<String, AttributeValue> map) {}

    @Override
    public Object of(Map<String, AttributeValue> map, String currency) {
      return key.apply(ItemKey.of(map));
    }

    @Override
    public boolean missing(Map<String, AttributeValue> map) {
      return false;
    }
  }

  @Override
  public void put(Object value, Map<String, AttributeValue> map) {
    for (var member : members) {
      var component = invoked(member.accessor(), value);
      if (component != null) {
        member.put(component, map);
      }
    }
  }

  @Override
  public Object of(Map<String, AttributeValue> map, String currency) {
    var told = map.get(CURRENCY);
    var nearest = told == null ? currency : told.s();
    var values = new @Nullable Object[members.length];
    for (var i = 0; i < values.length; i++) {
      values[i] = members[i].of(map, nearest);
    }
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException refused
          ? refused
          : new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean isIn(Map<String, AttributeValue> map) {
    return Arrays.stream(members).noneMatch(each -> each.missing(map));
  }

  private static @Nullable Object invoked(Method accessor, Object value) {
    try {
      return accessor.invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
