package dev.souk.json;

import dev.souk.error.InvalidValueException;
import dev.souk.json.JsonShape.ObjectType;
import dev.souk.json.JsonShape.Property;
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
public final class JsonBinder {
  private final FieldErrors fieldErrors = new FieldErrors();
  private final ScalarBinder scalarBinder = new ScalarBinder(fieldErrors);

  /// What became of binding.
  public sealed interface Bound<T> {
    record Success<T>(T value) implements Bound<T> {}

    /// @param faults never empty, in the order of the document
    record Failure<T>(List<FieldError> faults) implements Bound<T> {}
  }

  /// @param type a wire record, or a sealed interface of wire records told apart by `type`
  public static <T> Bound<T> bind(@Nullable Object value, Class<T> type) {
    var binder = new JsonBinder();
    var bound = binder.value(value, JsonShapes.of(type), "");
    return bound == null || binder.fieldErrors.found() > 0
        ? new Bound.Failure<>(binder.fieldErrors.told())
        : new Bound.Success<>(type.cast(bound));
  }

  /// The fault of naming what is not taken.
  public static FieldError unknown(String name) {
    return new FieldError("/" + escaped(name), "unknown", "is not a known field");
  }

  private @Nullable Object value(@Nullable Object value, JsonShape shape, String at) {
    return switch (shape) {
      case JsonShape.StringType stringType ->
          value instanceof String text
              ? scalarBinder.words(text, stringType, at)
              : fieldErrors.wrong(at, "a string");
      case JsonShape.IntegerType number ->
          switch (value) {
            case Long whole -> scalarBinder.number(whole, number, at);
            case BigDecimal decimal when WholeNumbers.is(decimal) ->
                scalarBinder.number(WholeNumbers.of(decimal), number, at);
            case null, default -> fieldErrors.wrong(at, "a whole number");
          };
      case JsonShape.BooleanType() ->
          value instanceof Boolean flag ? flag : fieldErrors.wrong(at, "true or false");
      case JsonShape.DateTimeType() ->
          value instanceof String text
              ? scalarBinder.moment(text, at)
              : fieldErrors.wrong(at, "an RFC 3339 time");
      case JsonShape.EnumType enumType -> scalarBinder.choice(value, enumType, at);
      case JsonShape.ArrayType arrayType ->
          value instanceof List<?> list
              ? many(list, arrayType, at)
              : fieldErrors.wrong(at, "an array");
      case JsonShape.MapType mapType ->
          value instanceof Map<?, ?> map
              ? named(map, mapType, at)
              : fieldErrors.wrong(at, "an object");
      case JsonShape.AnyType() -> value;
      case ObjectType objectType ->
          value instanceof Map<?, ?> map
              ? fields(map, objectType, at)
              : fieldErrors.wrong(at, "an object");
      case JsonShape.OneOf oneOf ->
          value instanceof Map<?, ?> map
              ? oneOf(map, oneOf, at)
              : fieldErrors.wrong(at, "an object");
    };
  }

  private @Nullable Object many(List<?> list, JsonShape.ArrayType arrayType, String at) {
    if (!counted(list.size(), arrayType.min(), arrayType.max(), at)) {
      return null;
    }
    var before = fieldErrors.found();
    var bound = new ArrayList<@Nullable Object>(list.size());
    for (var i = 0; i < list.size(); i++) {
      bound.add(value(list.get(i), arrayType.of(), at + "/" + i));
    }
    return fieldErrors.found() > before ? null : Collections.unmodifiableList(bound);
  }

  private @Nullable Object named(Map<?, ?> map, JsonShape.MapType mapType, String at) {
    if (!counted(map.size(), mapType.min(), mapType.max(), at)) {
      return null;
    }
    var before = fieldErrors.found();
    var bound = new LinkedHashMap<String, @Nullable Object>();
    for (var entry : map.entrySet()) {
      var name = String.valueOf(entry.getKey());
      var place = at + "/" + escaped(name);
      if (name.isBlank() || name.length() > 60 || !TextRules.printable(name, false)) {
        fieldErrors.add(place, "name", "names have 1 to 60 characters");
      } else {
        bound.put(name, value(entry.getValue(), mapType.of(), place));
      }
    }
    return fieldErrors.found() > before ? null : Collections.unmodifiableMap(bound);
  }

  private boolean counted(int size, int min, int max, String at) {
    if (size < min) {
      fieldErrors.add(at, "min", "at least " + min + " elements");
    } else if (size > max) {
      fieldErrors.add(at, "max", "at most " + max + " elements");
    }
    return size >= min && size <= max;
  }

  private @Nullable Object oneOf(Map<?, ?> map, JsonShape.OneOf oneOf, String at) {
    var type = map.get("type");
    for (var option : oneOf.options()) {
      var tag =
          JsonShapes.tag(option.type())
              .orElseThrow(
                  () -> new IllegalArgumentException(oneOf.type() + " is not @TypeDiscriminator"));
      if (tag.equals(type)) {
        var rest = new LinkedHashMap<Object, @Nullable Object>(map);
        rest.remove("type");
        return fields(rest, option, at);
      }
    }
    return fieldErrors.add(at + "/type", "choice", "must be a known type");
  }

  private @Nullable Object fields(Map<?, ?> map, ObjectType objectType, String at) {
    var before = fieldErrors.found();
    var unknown = new HashSet<Object>(map.keySet());
    var values = new ArrayList<@Nullable Object>();
    for (var property : objectType.fields()) {
      unknown.remove(property.name());
      values.add(field(map, property, at + "/" + property.name()));
    }
    unknown.stream()
        .map(String::valueOf)
        .sorted()
        .forEach(
            name -> fieldErrors.add(at + "/" + escaped(name), "unknown", "is not a known field"));
    return fieldErrors.found() > before ? null : made(objectType, values, at);
  }

  private @Nullable Object field(Map<?, ?> map, Property property, String at) {
    var named = map.containsKey(property.name());
    var value = map.get(property.name());
    if (!named) {
      if (property.required()) {
        return fieldErrors.add(at, "required", "is required");
      }
      return property.change()
          ? new PatchValue.Keep<>()
          : property.preset() == null ? null : value(property.preset(), property.shape(), at);
    }
    if (value == null && property.nullable()) {
      return property.change() ? new PatchValue.Clear<>() : null;
    }
    var bound = value(value, property.shape(), at);
    return property.change() && bound != null ? new PatchValue.Set<>(bound) : bound;
  }

  private @Nullable Object made(ObjectType objectType, List<@Nullable Object> values, String at) {
    try {
      var components = objectType.type().getRecordComponents();
      var types = Arrays.stream(components).map(each -> each.getType()).toArray(Class<?>[]::new);
      var constructor = objectType.type().getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof InvalidValueException refused) {
        return fieldErrors.add(at + refused.pointer(), refused.code(), refused.detail());
      }
      if (e.getCause() instanceof IllegalArgumentException refused) {
        return fieldErrors.add(at, "invalid", String.valueOf(refused.getMessage()));
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
