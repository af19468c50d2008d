package dev.souk.store;

import dev.souk.accounts.AccountFixtures;
import dev.souk.id.IdType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Records made up at random, of whatever values their constructors take; money is of one currency.
final class RandomRecords {
  static final String CURRENCY = "EUR";
  private static final int TRIES = 100_000;
  private static final List<String> TEXTS =
      List.of("", "a", "Grün & \"groß\" 🎁", "DE", "EUR", "a@example.com", "image/png", "1/2/3");

  private final SplittableRandom random;

  RandomRecords(long seed) {
    random = new SplittableRandom(seed);
  }

  <T> T of(Class<T> type) {
    return type.cast(value(type));
  }

  private Object value(Type type) {
    return type instanceof ParameterizedType of ? several(of) : single((Class<?>) type);
  }

  private Object several(ParameterizedType type) {
    var raw = (Class<?>) type.getRawType();
    var last = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
    var some = Stream.generate(() -> value(last)).limit(random.nextInt(4)).toList();
    if (raw == Map.class) {
      var map = new LinkedHashMap<String, Object>();
      some.forEach(each -> map.put(text(), each));
      return map;
    } else if (raw == Set.class) {
      return new LinkedHashSet<>(some);
    }
    return raw == Optional.class ? some.stream().findFirst() : some;
  }

  private Object single(Class<?> type) {
    if (type == String.class) {
      return text();
    } else if (type == int.class || type == Integer.class) {
      return random.nextInt(3) == 0 ? 0 : random.nextInt(1 << random.nextInt(1, 31));
    } else if (type == long.class || type == Long.class) {
      return random.nextInt(3) == 0 ? 0L : random.nextLong(1L << random.nextInt(1, 40));
    } else if (type == boolean.class) {
      return random.nextBoolean();
    } else if (type == Instant.class) {
      return Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
    } else if (type.isEnum()) {
      return one(type.getEnumConstants());
    }
    return type.isSealed() ? single(one(type.getPermittedSubclasses())) : made(type);
  }

  private String text() {
    return random.nextBoolean()
        ? AccountFixtures.id(one(IdType.values()))
        : TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private <T> T one(T[] all) {
    return all[random.nextInt(all.length)];
  }

  /// Until a constructor takes what it is given.
  private Object made(Class<?> type) {
    var components = type.getRecordComponents();
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    for (var attempt = 0; attempt < TRIES; attempt++) {
      try {
        var constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values(components));
      } catch (InvocationTargetException e) {
        // Refused.
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException("no " + type + " is taken");
  }

  private @Nullable Object[] values(RecordComponent[] components) {
    var values = new ArrayList<@Nullable Object>();
    for (var each : components) {
      var nullable = nullable(each.getAnnotatedType());
      values.add(
          each.getName().equals("currency")
              ? CURRENCY
              : nullable && random.nextBoolean() ? null : value(each.getGenericType()));
    }
    return values.toArray();
  }

  private static boolean nullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }
}
