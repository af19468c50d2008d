package dev.souk.json;

import dev.souk.json.Shape.Field;
import dev.souk.json.Shape.Fields;
import java.lang.reflect.InvocationTargetException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Binds plain values to a wire record and collects everything that is wrong with them, not just
/// the first thing. Names the record does not have are refused, so that nobody can assign what no
/// route takes.
public final class Binder {
  private final List<Fault> faults = new ArrayList<>();

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
    return bound == null || !binder.faults.isEmpty()
        ? new Bound.Refused<>(List.copyOf(binder.faults))
        : new Bound.To<>(type.cast(bound));
  }

  /// The fault of naming what is not taken.
  public static Fault unknown(String name) {
    return new Fault("/" + escaped(name), "unknown", "is not taken here");
  }

  private @Nullable Object value(@Nullable Object value, Shape shape, String at) {
    return switch (shape) {
      case Shape.Words words ->
          value instanceof String text ? words(text, words, at) : wrong(at, "a string");
      case Shape.Digits number ->
          value instanceof Long whole ? number(whole, number, at) : wrong(at, "a whole number");
      case Shape.Flag() -> value instanceof Boolean flag ? flag : wrong(at, "true or false");
      case Shape.Moment() ->
          value instanceof String text ? moment(text, at) : wrong(at, "an RFC 3339 time");
      case Shape.Choice choice -> choice(value, choice, at);
      case Shape.Many many ->
          value instanceof List<?> list ? many(list, many, at) : wrong(at, "an array");
      case Shape.Named named ->
          value instanceof Map<?, ?> map ? named(map, named, at) : wrong(at, "an object");
      case Shape.Anything() -> value;
      case Fields fields ->
          value instanceof Map<?, ?> map ? fields(map, fields, at) : wrong(at, "an object");
      case Shape.OneOf oneOf ->
          value instanceof Map<?, ?> map ? oneOf(map, oneOf, at) : wrong(at, "an object");
    };
  }

  private @Nullable Object wrong(String at, String wanted) {
    return fault(at, "type", "must be " + wanted);
  }

  private @Nullable Object fault(String at, String code, String detail) {
    faults.add(new Fault(at, code, detail));
    return null;
  }

  private @Nullable Object words(String text, Shape.Words words, String at) {
    var length = text.codePointCount(0, text.length());
    if (length < words.min() || (words.min() > 0 && text.isBlank())) {
      return fault(
          at,
          "min",
          words.min() == 1 ? "must not be empty" : "at least " + words.min() + " characters");
    }
    if (length > words.max()) {
      return fault(at, "max", "at most " + words.max() + " characters");
    }
    if (!TextRules.printable(text, words.lines())) {
      return fault(at, "characters", "must not hold control characters");
    }
    if (words.format().equals("email") && !TextRules.email(text)) {
      return fault(at, "format", "must be an e-mail address");
    }
    if (words.pattern() != null && !words.pattern().matcher(text).matches()) {
      return fault(at, "pattern", "must match " + words.pattern());
    }
    return text;
  }

  private @Nullable Object number(long whole, Shape.Digits number, String at) {
    if (whole < number.min()) {
      return fault(at, "min", "at least " + number.min());
    }
    if (whole > number.max()) {
      return fault(at, "max", "at most " + number.max());
    }
    var narrow = number.type() == int.class || number.type() == Integer.class;
    return narrow ? (Object) Math.toIntExact(whole) : (Object) whole;
  }

  private @Nullable Object moment(String text, String at) {
    try {
      return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException e) {
      return wrong(at, "an RFC 3339 time such as " + Shapes.moment(Instant.EPOCH));
    }
  }

  private @Nullable Object choice(@Nullable Object value, Shape.Choice choice, String at) {
    var index = value instanceof String word ? choice.words().indexOf(word) : -1;
    var constants = choice.type().getEnumConstants();
    return index < 0 || constants == null
        ? fault(at, "choice", "must be one of " + String.join(", ", choice.words()))
        : constants[index];
  }

  private @Nullable Object many(List<?> list, Shape.Many many, String at) {
    if (!counted(list.size(), many.min(), many.max(), at)) {
      return null;
    }
    var bound = new ArrayList<@Nullable Object>(list.size());
    for (var i = 0; i < list.size(); i++) {
      bound.add(value(list.get(i), many.of(), at + "/" + i));
    }
    return bound.contains(null) ? null : List.copyOf(bound);
  }

  private @Nullable Object named(Map<?, ?> map, Shape.Named named, String at) {
    if (!counted(map.size(), named.min(), named.max(), at)) {
      return null;
    }
    var bound = new LinkedHashMap<String, @Nullable Object>();
    for (var entry : map.entrySet()) {
      var name = String.valueOf(entry.getKey());
      var place = at + "/" + escaped(name);
      if (name.isBlank() || name.length() > 60 || !TextRules.printable(name, false)) {
        fault(place, "name", "names have 1 to 60 characters");
      } else {
        bound.put(name, value(entry.getValue(), named.of(), place));
      }
    }
    return bound;
  }

  private boolean counted(int size, int min, int max, String at) {
    if (size < min) {
      fault(at, "min", "at least " + min + " elements");
    } else if (size > max) {
      fault(at, "max", "at most " + max + " elements");
    }
    return size >= min && size <= max;
  }

  private @Nullable Object oneOf(Map<?, ?> map, Shape.OneOf oneOf, String at) {
    var type = map.get("type");
    for (var option : oneOf.options()) {
      if (Shapes.tag(option.type()).filter(tag -> tag.equals(type)).isPresent()) {
        var rest = new LinkedHashMap<Object, @Nullable Object>(map);
        rest.remove("type");
        return fields(rest, option, at);
      }
    }
    return fault(at + "/type", "choice", "must be a known type");
  }

  private @Nullable Object fields(Map<?, ?> map, Fields fields, String at) {
    var before = faults.size();
    var unknown = new HashSet<Object>(map.keySet());
    var values = new ArrayList<@Nullable Object>();
    for (var field : fields.fields()) {
      unknown.remove(field.name());
      values.add(field(map, field, at + "/" + field.name()));
    }
    unknown.stream()
        .map(String::valueOf)
        .sorted()
        .forEach(name -> fault(at + "/" + escaped(name), "unknown", "is not taken here"));
    return faults.size() > before ? null : made(fields, values, at);
  }

  private @Nullable Object field(Map<?, ?> map, Field field, String at) {
    var named = map.containsKey(field.name());
    var value = map.get(field.name());
    if (!named) {
      if (field.required()) {
        return fault(at, "required", "is required");
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
      if (e.getCause() instanceof IllegalArgumentException refused) {
        return fault(at, "invalid", String.valueOf(refused.getMessage()));
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
