package dev.souk.store;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A constant of an enum, by its name.
record EnumCodec(Map<String, Enum<?>> byName) implements AttributeCodec {
  static EnumCodec of(Class<?> type) {
    return new EnumCodec(
        Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
            .map(each -> (Enum<?>) each)
            .collect(Collectors.toUnmodifiableMap(Enum::name, each -> each)));
  }

  @Override
  public AttributeValue write(Object value) {
    return AttributeValues.of(value);
  }

  @Override
  public Object read(AttributeValue stored, String currency) {
    var constant = byName.get(stored.s());
    if (constant == null) {
      throw new IllegalStateException("none of " + byName.keySet() + ": " + stored.s());
    }
    return constant;
  }
}
