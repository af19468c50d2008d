package dev.souk.json;

import dev.souk.json.JsonShape.ObjectType;
import dev.souk.json.JsonShape.Property;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The shapes of records, on the wire and in the table, read once from the records themselves.
public final class JsonShapes {
  private static final Map<Class<?>, JsonShape> KNOWN = new ConcurrentHashMap<>();
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /// Kept, since a class hands out new copies of its components at each question, and each copy
  /// would make its way to the field anew.
  private static final ClassValue<List<Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents()).map(JsonShapes::opened).toList();
        }
      };

  private JsonShapes() {}

  /// The shape of a record, or of a sealed interface of records.
  public static JsonShape of(Class<?> type) {
    var known = KNOWN.get(type);
    if (known == null) {
      known = type.isSealed() ? oneOf(type) : fields(type);
      KNOWN.put(type, known);
    }
    return known;
  }

  private static ObjectType fields(Class<?> type) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException(type + " is no record");
    }
    var fields = Arrays.stream(type.getRecordComponents()).map(JsonShapes::field).toList();
    return new ObjectType(type, fields);
  }

  private static JsonShape.OneOf oneOf(Class<?> type) {
    return new JsonShape.OneOf(
        type, Arrays.stream(type.getPermittedSubclasses()).map(each -> fields(each)).toList());
  }

  private static Property field(RecordComponent component) {
    var annotated = component.getAnnotatedType();
    var change = raw(annotated.getType()) == PatchValue.class;
    var nullableChange = change && annotated.isAnnotationPresent(Nullable.class);
    if (change) {
      annotated = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[0];
    }
    var nullable = nullableChange || annotated.isAnnotationPresent(Nullable.class);
    var defaultValue = component.getAnnotation(DefaultValue.class);
    var description = component.getAnnotation(Description.class);
    return new Property(
        component.getName(),
        shape(annotated, component),
        !change && !nullable && defaultValue == null,
        nullable,
        change,
        defaultValue == null ? null : literal(defaultValue.value()),
        description == null ? "" : description.value(),
        description == null ? "" : description.example());
  }

  /// JSON text as a value; a text that is no JSON stands for itself.
  public static @Nullable Object literal(String text) {
    try {
      return Json.read(text);
    } catch (Json.Malformed e) {
      return text;
    }
  }

  private static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> c -> c;
      case ParameterizedType p -> (Class<?>) p.getRawType();
      default -> throw new IllegalArgumentException("no wire type: " + type);
    };
  }

  private static JsonShape shape(AnnotatedType annotated, RecordComponent component) {
    var raw = raw(annotated.getType());
    if (raw == String.class) {
      return words(component.getAnnotation(TextLength.class));
    }
    if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
      return number(component.getAnnotation(IntegerRange.class), raw);
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return new JsonShape.BooleanType();
    }
    if (raw == Instant.class) {
      return new JsonShape.DateTimeType();
    }
    if (raw == Object.class) {
      return new JsonShape.AnyType();
    }
    if (raw.isEnum()) {
      return new JsonShape.EnumType(
          raw, Arrays.stream(raw.getEnumConstants()).map(each -> word((Enum<?>) each)).toList());
    }
    if (raw == List.class || raw == Map.class) {
      var arguments = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments();
      var of = shape(arguments[arguments.length - 1], component);
      var size = component.getAnnotation(ItemCount.class);
      var min = size == null ? 0 : size.min();
      var max = size == null ? 100 : size.max();
      return raw == List.class
          ? new JsonShape.ArrayType(of, min, max)
          : new JsonShape.MapType(of, min, max);
    }
    return of(raw);
  }

  private static JsonShape words(@Nullable TextLength text) {
    if (text == null) {
      return new JsonShape.StringType(0, 10_000, null, List.of(), "", true, false);
    }
    var pattern = text.pattern().isEmpty() ? null : Pattern.compile(text.pattern());
    return new JsonShape.StringType(
        text.min(),
        text.max(),
        pattern,
        List.of(text.words()),
        text.format(),
        text.lines(),
        text.secret());
  }

  private static JsonShape number(@Nullable IntegerRange integerRange, Class<?> type) {
    var narrow = type == int.class || type == Integer.class;
    var min = integerRange == null ? 0 : integerRange.min();
    var max = integerRange == null ? 9_007_199_254_740_991L : integerRange.max();
    return new JsonShape.IntegerType(min, narrow ? Math.min(max, Integer.MAX_VALUE) : max, type);
  }

  /// An enum's constant as a word of the wire: `OUT_FOR_DELIVERY` is `outForDelivery`.
  public static String word(Enum<?> constant) {
    var word = new StringBuilder();
    for (var part : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
      word.append(
          word.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
    }
    return word.toString();
  }

  /// An instant as it stands on the wire.
  public static String moment(Instant at) {
    return MOMENT.format(at);
  }

  /// Wire records as plain values, ready to be written.
  static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Record wire -> plainFields(wire);
      case Instant at -> moment(at);
      case Enum<?> constant -> word(constant);
      case List<?> list -> {
        var plain = new ArrayList<@Nullable Object>(list.size());
        list.forEach(each -> plain.add(plain(each)));
        yield plain;
      }
      case Map<?, ?> map -> {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((name, each) -> plain.put(String.valueOf(name), plain(each)));
        yield plain;
      }
      default -> value;
    };
  }

  private static Map<String, @Nullable Object> plainFields(Record wire) {
    var plain = new LinkedHashMap<String, @Nullable Object>();
    tag(wire.getClass()).ifPresent(tag -> plain.put("type", tag));
    for (var accessor : ACCESSORS.get(wire.getClass())) {
      plain.put(accessor.getName(), plain(value(accessor, wire)));
    }
    return plain;
  }

  /// The `type` by which a record is told from its siblings, empty for a record that has none.
  public static Optional<String> tag(Class<?> type) {
    var tagged =
        Arrays.stream(type.getInterfaces())
            .anyMatch(each -> each.isAnnotationPresent(TypeDiscriminator.class));
    var name = type.getSimpleName();
    return tagged
        ? Optional.of(Character.toLowerCase(name.charAt(0)) + name.substring(1))
        : Optional.empty();
  }

  /// The value of a component by its name, null when there is no such component.
  public static @Nullable Object component(Record wire, String name) {
    for (var accessor : ACCESSORS.get(wire.getClass())) {
      if (accessor.getName().equals(name)) {
        return value(accessor, wire);
      }
    }
    return null;
  }

  private static @Nullable Object value(Method accessor, Record wire) {
    try {
      return accessor.invoke(wire);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Method opened(RecordComponent component) {
    var accessor = component.getAccessor();
    accessor.setAccessible(true);
    return accessor;
  }
}
