package dev.souk.json;

import dev.souk.fault.Invalid;
import dev.souk.json.Shape.Field;
import dev.souk.json.Shape.Fields;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Binds plain values to a wire record and collects everything that is wrong with them, not just
/// the first thing. Names the record does not have are refused, so that nobody can assign what no
/// route takes.
public final class Binder {
  private final Faults faults = new Faults();
  private final Leaves leaves = new Leaves(faults);

  /// What became of binding.
  public sealed interface Bound<T> {
    record To<T>(T value) implements Bound<T> {}

    /// @param faults never empty, in the order of the document
    record Refused<T>(List<Fault> faults) implements Bound<T> {}
  }

  /// @param type a wire record, or a sealed interface of wire records told apart by `type`
  public static <T> Bound<T> bind(@Nullable Object value, Class<T> type) {
    var binder = new Binder();
    var bound = binder.value(value, Shapes.of(type), "");
    return bound == null || binder.faults.found() > 0
        ? new Bound.Refused<>(binder.faults.told())
        : new Bound.To<>(type.cast(bound));
  }

  /// The fault of naming what is not taken.
  public static Fault unknown(String name) {
    return new Fault("/" + escaped(name), "unknown", "is not taken here");
  }

  private @Nullable Object value(@Nullable Object value, Shape shape, String at) {
    return switch (shape) {
      case Shape.Words words ->
          value instanceof String text
              ? leaves.words(text, words, at)
              : faults.wrong(at, "a string");
      case Shape.Digits number ->
          switch (value) {
            case Long whole -> leaves.number(whole, number, at);
            case BigDecimal decimal when WholeNumbers.is(decimal) ->
                leaves.number(WholeNumbers.of(decimal), number, at);
            case null, default -> faults.wrong(at, "a whole number");
          };
      case Shape.Flag() -> value instanceof Boolean flag ? flag : faults.wrong(at, "true or false");
      case Shape.Moment() ->
          value instanceof String text
              ? leaves.moment(text, at)
              : faults.wrong(at, "an RFC 3339 time");
      case Shape.Choice choice -> leaves.choice(value, choice, at);
      case Shape.Many many ->
          value instanceof List<?> list ? many(list, many, at) : faults.wrong(at, "an array");
      case Shape.Named named ->
          value instanceof Map<?, ?> map ? named(map, named, at) : faults.wrong(at, "an object");
      case Shape.Anything() -> value;
      case Fields fields ->
          value instanceof Map<?, ?> map ? fields(map, fields, at) : faults.wrong(at, "an object");
      case Shape.OneOf oneOf ->
          value instanceof Map<?, ?> map ? oneOf(map, oneOf, at) : faults.wrong(at, "an object");
    };
  }

  private @Nullable Object many(List<?> list, Shape.Many many, String at) {
    if (!counted(list.size(), many.min(), many.max(), at)) {
      return null;
    }
    var before = faults.found();
    var bound = new ArrayList<@Nullable Object>(list.size());
    for (var i = 0; i < list.size(); i++) {
      bound.add(value(list.get(i), many.of(), at + "/" + i));
    }
    return faults.found() > before ? null : Collections.unmodifiableList(bound);
  }

  private @Nullable Object named(Map<?, ?> map, Shape.Named named, String at) {
    if (!counted(map.size(), named.min(), named.max(), at)) {
      return null;
    }
    var before = faults.found();
    var bound = new LinkedHashMap<String, @Nullable Object>();
    for (var entry : map.entrySet()) {
      var name = String.valueOf(entry.getKey());
      var place = at + "/" + escaped(name);
      if (name.isBlank() || name.length() > 60 || !TextRules.printable(name, false)) {
        faults.add(place, "name", "names have 1 to 60 characters");
      } else {
        bound.put(name, value(entry.getValue(), named.of(), place));
      }
    }
    return faults.found() > before ? null : Collections.unmodifiableMap(bound);
  }

  private boolean counted(int size, int min, int max, String at) {
    if (size < min) {
      faults.add(at, "min", "at least " + min + " elements");
    } else if (size > max) {
      faults.add(at, "max", "at most " + max + " elements");
    }
    return size >= min && size <= max;
  }

  private @Nullable Object oneOf(Map<?, ?> map, Shape.OneOf oneOf, String at) {
    var type = map.get("type");
    for (var option : oneOf.options()) {
      var tag =
          Shapes.tag(option.type())
              .orElseThrow(() -> new IllegalArgumentException(oneOf.type() + " is not @Tagged"));
      if (tag.equals(type)) {
        var rest = new LinkedHashMap<Object, @Nullable Object>(map);
        rest.remove("type");
        return fields(rest, option, at);
      }
    }
    return faults.add(at + "/type", "choice", "must be a known type");
  }

  private @Nullable Object fields(Map<?, ?> map, Fields fields, String at) {
    var before = faults.found();
    var unknown = new HashSet<Object>(map.keySet());
    var values = new ArrayList<@Nullable Object>();
    for (var field : fields.fields()) {
      unknown.remove(field.name());
      values.add(field(map, field, at + "/" + field.name()));
    }
    unknown.stream()
        .map(String::valueOf)
        .sorted()
        .forEach(name -> faults.add(at + "/" + escaped(name), "unknown", "is not taken here"));
    return faults.found() > before ? null : made(fields, values, at);
  }

  private @Nullable Object field(Map<?, ?> map, Field field, String at) {
    var named = map.containsKey(field.name());
    var value = map.get(field.name());
    if (!named) {
      if (field.required()) {
        return faults.add(at, "required", "is required");
      }
      return field.change()
          ? new Change.Keep<>()
          : field.preset() == null ? null : value(field.preset(), field.shape(), at);
    }
    if (value == null && field.nullable()) {
      return field.change() ? new Change.Clear<>() : null;
    }
    var bound = value(value, field.shape(), at);
    return field.change() && bound != null ? new Change.Set<>(bound) : bound;
  }

  private @Nullable Object made(Fields fields, List<@Nullable Object> values, String at) {
    try {
      var components = fields.type().getRecordComponents();
      var types = Arrays.stream(components).map(each -> each.getType()).toArray(Class<?>[]::new);
      var constructor = fields.type().getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Invalid refused) {
        return faults.add(at + refused.pointer(), refused.code(), refused.detail());
      }
      if (e.getCause() instanceof IllegalArgumentException refused) {
        return faults.add(at, "invalid", String.valueOf(refused.getMessage()));
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String escaped(String name) {
    var shown = name.length() > 60 ? name.substring(0, 60) : name;
    return TextRules.visible(shown).replace("~", "~0").replace("/", "~1");
  }
}
