package dev.souk.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How one kind of value stands in an item.
interface AttributeCodec {
  /// Null for what is left out.
  @Nullable AttributeValue write(Object value);

  /// @param currency of amounts, as the nearest attribute `currency` around them says
  Object read(AttributeValue stored, String currency);

  /// The least value of its kind, such as 0, for which an attribute may be left out; null for none.
  default @Nullable Object none(String currency) {
    return null;
  }

  /// Whether an attribute may be absent whatever the schema says: then it is read as the least.
  default boolean optional() {
    return false;
  }

  /// A list. An empty one is written.
  record Many(AttributeCodec of) implements AttributeCodec {
    @Override
    public AttributeValue write(Object value) {
      return AttributeValue.fromL(
          ((Collection<?>) value)
              .stream().map(each -> Objects.requireNonNull(of.write(each))).toList());
    }

    @Override
    public Object read(AttributeValue stored, String currency) {
      return stored.l().stream().map(each -> of.read(each, currency)).toList();
    }

    @Override
    public Object none(String currency) {
      return List.of();
    }

    @Override
    public boolean optional() {
      return true;
    }
  }

  /// What there is one of at most, as a list.
  record One(AttributeCodec of) implements AttributeCodec {
    @Override
    public AttributeValue write(Object value) {
      return AttributeValue.fromL(List.of(Objects.requireNonNull(of.write(value))));
    }

    @Override
    public Object read(AttributeValue stored, String currency) {
      return of.read(stored.l().getFirst(), currency);
    }
  }

  /// A map whose names are values too. An empty one is left out: it comes out of the stream of
  /// DynamoDB Local without its type, and says nothing that its absence does not.
  record Named(AttributeCodec of) implements AttributeCodec {
    @Override
    public @Nullable AttributeValue write(Object value) {
      var map = new LinkedHashMap<String, AttributeValue>();
      ((Map<?, ?>) value)
          .forEach((name, each) ->
              map.put(String.valueOf(name), Objects.requireNonNull(of.write(each))));
      return map.isEmpty() ? null : AttributeValue.fromM(map);
    }

    /// In the order of the names, since maps come back in none.
    @Override
    public Object read(AttributeValue stored, String currency) {
      var map = new TreeMap<String, Object>();
      stored.m().forEach((name, each) -> map.put(name, of.read(each, currency)));
      return map;
    }

    @Override
    public Object none(String currency) {
      return Map.of();
    }

    @Override
    public boolean optional() {
      return true;
    }
  }

  /// A value as bytes, in about half the room: for what is only ever read as a whole.
  record Compressed(AttributeCodec codec) implements AttributeCodec {
    @Override
    public AttributeValue write(Object value) {
      var bytes = CompressedItems.bytes(Objects.requireNonNull(codec.write(value)));
      return AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(bytes));
    }

    @Override
    public Object read(AttributeValue stored, String currency) {
      return codec.read(CompressedItems.value(stored.b().asByteArrayUnsafe()), currency);
    }
  }

  /// What another value stands for.
  record Via(
      Function<Object, ? extends @Nullable Object> to,
      Function<Object, Object> from,
      AttributeCodec codec)
      implements AttributeCodec {
    @Override
    public @Nullable AttributeValue write(Object value) {
      var stored = to.apply(value);
      return stored == null ? null : codec.write(stored);
    }

    @Override
    public Object read(AttributeValue stored, String currency) {
      return from.apply(codec.read(stored, currency));
    }
  }
}
