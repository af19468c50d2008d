package dev.souk.store;

import dev.souk.json.Shape;
import dev.souk.json.Shapes;
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
final class Codecs {
  private static final Tag BY_ATTRIBUTES = new Tag("", Map.of());

  private final Map<Class<?>, Codec> known =
      new HashMap<>(Map.of(Money.class, Leaf.AMOUNT, String.class, Leaf.TEXT));
  private final Map<Class<?>, Map<String, String>> names = new HashMap<>();
  private final Map<Class<?>, Tag> tags = new HashMap<>();
  private final Map<Class<?>, Supplier<Codec>> vias = new HashMap<>();
  private final Map<Class<?>, Map<String, Function<Key, ?>>> inKey = new HashMap<>();

  /// What tells the alternatives of a sealed interface apart.
  private record Tag(String attribute, Map<String, String> words) {}

  void names(Class<?> type, String text) {
    names.put(type, pairs(text));
    known.remove(type);
  }

  void tag(Class<?> type, String attribute, String words) {
    tags.put(type, new Tag(attribute, pairs(words)));
  }

  void codec(Class<?> type, Codec codec) {
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
              : new Codec.Via(there, back, codec);
        });
  }

  void inKey(Class<?> type, String component, Function<Key, ?> of) {
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

  Codec of(Class<?> type) {
    return known(type, () -> of(Shapes.of(type)));
  }

  private Codec of(Shape shape) {
    return switch (shape) {
      case Shape.Words _ -> Leaf.TEXT;
      case Shape.Digits(_, _, var type) ->
          type == int.class || type == Integer.class ? Leaf.INT : Leaf.LONG;
      case Shape.Flag() -> Leaf.FLAG;
      case Shape.Moment() -> Leaf.INSTANT;
      case Shape.Choice choice -> known(choice.type(), () -> Constant.of(choice.type()));
      case Shape.Many(var of, _, _) -> new Codec.Many(of(of));
      case Shape.Named(var of, _, _) -> new Codec.Named(of(of));
      case Shape.Anything() -> throw new IllegalArgumentException("anything is no attribute");
      case Shape.Fields fields -> known(fields.type(), () -> record(fields));
      case Shape.OneOf oneOf -> known(oneOf.type(), () -> alternatives(oneOf));
    };
  }

  private Codec known(Class<?> type, Supplier<Codec> made) {
    var codec = known.get(type);
    if (codec == null) {
      codec = vias.getOrDefault(type, made).get();
      known.put(type, codec);
    }
    return codec;
  }

  private Codec alternatives(Shape.OneOf oneOf) {
    var tag = tags.getOrDefault(oneOf.type(), BY_ATTRIBUTES);
    return new Alternatives(
        tag.attribute(),
        oneOf.options().stream()
            .sorted(Comparator.comparing((Shape.Fields each) -> -each.fields().size()))
            .map(each ->
                new Alternatives.Option(
                    each.type(),
                    tag.words().getOrDefault(each.type().getSimpleName(), word(each.type())),
                    (MapCodec) of(each)))
            .toList());
  }

  /// The name of a class as a constant of an enum would be written.
  private static String word(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }

  private Codec record(Shape.Fields fields) {
    var type = fields.type();
    var components = type.getRecordComponents();
    var told = new HashMap<>(names.getOrDefault(type, Map.of()));
    var keyed = inKey.getOrDefault(type, Map.of());
    var members = new Fields.Member[components.length];
    for (var i = 0; i < components.length; i++) {
      var name = components[i].getName();
      var accessor = opened(components[i]);
      var of = keyed.get(name);
      members[i] =
          of == null
              ? member(fields.fields().get(i), accessor, told.getOrDefault(name, name))
              : new Fields.InKey(accessor, of);
      told.remove(name);
    }
    if (!told.isEmpty()) {
      throw new IllegalArgumentException("%s has no %s".formatted(type, told.keySet()));
    }
    return new Fields(constructor(type, components), members);
  }

  private Fields.Member member(Shape.Field field, Method accessor, String name) {
    var codec = of(field.shape());
    if (name.equals("*")) {
      return new Fields.Inline(accessor, (MapCodec) codec, field.nullable());
    }
    var attribute = name.replaceFirst("\\W+$", "");
    var stored =
        switch (name.substring(attribute.length())) {
          case "", "?" -> codec;
          case "~" -> new Codec.Compressed(codec);
          case "[]" -> new Codec.One(codec);
          default -> throw new IllegalArgumentException("no such mark: " + name);
        };
    return new Fields.Attribute(accessor, attribute, stored, field.nullable(), name.endsWith("?"));
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
