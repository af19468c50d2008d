package dev.souk.store;

import dev.souk.json.JsonShape;
import dev.souk.json.JsonShapes;
import dev.souk.money.Money;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes codecs of shapes and of what a schema says beyond them.
final class AttributeCodecs {
  private static final Tag BY_ATTRIBUTES = new Tag("", Map.of());

  private final Map<Class<?>, AttributeCodec> known =
      new HashMap<>(Map.of(Money.class, ScalarCodec.AMOUNT, String.class, ScalarCodec.TEXT));
  private final Map<Class<?>, Map<String, String>> names = new HashMap<>();
  private final Map<Class<?>, Tag> tags = new HashMap<>();
  private final Map<Class<?>, Supplier<AttributeCodec>> vias = new HashMap<>();
  private final Map<Class<?>, Map<String, Function<ItemKey, ?>>> inKey = new HashMap<>();

  /// What tells the alternatives of a sealed interface apart.
  private record Tag(String attribute, Map<String, String> words) {}

  void names(Class<?> type, String text) {
    names.put(type, pairs(text));
    known.remove(type);
  }

  void tag(Class<?> type, String attribute, String words) {
    tags.put(type, new Tag(attribute, pairs(words)));
  }

  void codec(Class<?> type, AttributeCodec codec) {
    known.put(type, codec);
  }

  <A, B> void via(
      Class<A> type, Class<B> stored, Function<A, ? extends @Nullable B> to, Function<B, A> from) {
    vias.put(
        type,
        () -> {
          var codec = of(stored);
          Function<Object, @Nullable Object> there = value -> to.apply(type.cast(value));
          Function<Object, Object> back = value -> from.apply(stored.cast(value));
          return codec instanceof MapCodec map
              ? new MapCodec.Via(there, back, map)
              : new AttributeCodec.Via(there, back, codec);
        });
  }

  void inKey(Class<?> type, String component, Function<ItemKey, ?> of) {
    inKey.computeIfAbsent(type, _ -> new HashMap<>()).put(component, of);
  }

  private static Map<String, String> pairs(String text) {
    var pairs = new HashMap<String, String>();
    for (var each : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
      var sign = each.indexOf('=');
      pairs.put(each.substring(0, sign), each.substring(sign + 1));
    }
    return pairs;
  }

  AttributeCodec of(Class<?> type) {
    return known(type, () -> of(JsonShapes.of(type)));
  }

  private AttributeCodec of(JsonShape shape) {
    return switch (shape) {
      case JsonShape.StringType _ -> ScalarCodec.TEXT;
      case JsonShape.IntegerType(_, _, var type) ->
          type == int.class || type == Integer.class ? ScalarCodec.INT : ScalarCodec.LONG;
      case JsonShape.BooleanType() -> ScalarCodec.FLAG;
      case JsonShape.DateTimeType() -> ScalarCodec.INSTANT;
      case JsonShape.EnumType enumType ->
          known(enumType.type(), () -> EnumCodec.of(enumType.type()));
      case JsonShape.ArrayType(var of, _, _) -> new AttributeCodec.Many(of(of));
      case JsonShape.MapType(var of, _, _) -> new AttributeCodec.Named(of(of));
      case JsonShape.AnyType() -> throw new IllegalArgumentException("anything is no attribute");
      case JsonShape.ObjectType objectType -> known(objectType.type(), () -> record(objectType));
      case JsonShape.OneOf oneOf -> known(oneOf.type(), () -> alternatives(oneOf));
    };
  }

  private AttributeCodec known(Class<?> type, Supplier<AttributeCodec> made) {
    var codec = known.get(type);
    if (codec == null) {
      codec = vias.getOrDefault(type, made).get();
      known.put(type, codec);
    }
    return codec;
  }

  private AttributeCodec alternatives(JsonShape.OneOf oneOf) {
    var tag = tags.getOrDefault(oneOf.type(), BY_ATTRIBUTES);
    return new SealedCodec(
        tag.attribute(),
        oneOf.options().stream()
            .sorted(Comparator.comparing((JsonShape.ObjectType each) -> -each.fields().size()))
            .map(each ->
                new SealedCodec.Option(
                    each.type(),
                    tag.words().getOrDefault(each.type().getSimpleName(), word(each.type())),
                    (MapCodec) of(each)))
            .toList());
  }

  /// The name of a class as a constant of an enum would be written.
  private static String word(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }

  private AttributeCodec record(JsonShape.ObjectType objectType) {
    var type = objectType.type();
    var components = type.getRecordComponents();
    var told = new HashMap<>(names.getOrDefault(type, Map.of()));
    var keyed = inKey.getOrDefault(type, Map.of());
    var members = new RecordCodec.Member[components.length];
    for (var i = 0; i < components.length; i++) {
      var name = components[i].getName();
      var accessor = opened(components[i]);
      var of = keyed.get(name);
      members[i] =
          of == null
              ? member(objectType.fields().get(i), accessor, told.getOrDefault(name, name))
              : new RecordCodec.InKey(accessor, of);
      told.remove(name);
    }
    if (!told.isEmpty()) {
      throw new IllegalArgumentException("%s has no %s".formatted(type, told.keySet()));
    }
    return new RecordCodec(constructor(type, components), members);
  }

  private RecordCodec.Member member(JsonShape.Property property, Method accessor, String name) {
    var codec = of(property.shape());
    if (name.equals("*")) {
      return new RecordCodec.Inline(accessor, (MapCodec) codec, property.nullable());
    }
    var attribute = name.replaceFirst("\\W+$", "");
    var stored =
        switch (name.substring(attribute.length())) {
          case "", "?" -> codec;
          case "~" -> new AttributeCodec.Compressed(codec);
          case "[]" -> new AttributeCodec.One(codec);
          default -> throw new IllegalArgumentException("no such mark: " + name);
        };
    return new RecordCodec.Attribute(
        accessor, attribute, stored, property.nullable(), name.endsWith("?"));
  }

  private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
    try {
      var types = Arrays.stream(components).map(each -> each.getType()).toArray(Class<?>[]::new);
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Method opened(RecordComponent component) {
    var accessor = component.getAccessor();
    accessor.setAccessible(true);
    return accessor;
  }
}
