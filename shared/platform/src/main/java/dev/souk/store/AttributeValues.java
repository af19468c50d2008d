package dev.souk.store;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Plain values as attribute values. Instants are milliseconds since the epoch; a set is one of
/// texts and never empty.
final class AttributeValues {
  private AttributeValues() {}

  static AttributeValue of(Object value) {
    return switch (value) {
      case String text -> AttributeValue.fromS(text);
      case Integer number -> AttributeValue.fromN(number.toString());
      case Long number -> AttributeValue.fromN(number.toString());
      case Boolean flag -> AttributeValue.fromBool(flag);
      case Instant at -> AttributeValue.fromN(Long.toString(at.toEpochMilli()));
      case Enum<?> constant -> AttributeValue.fromS(constant.name());
      case TableItem item -> AttributeValue.fromM(item.attributes());
      case Set<?> set -> AttributeValue.fromSs(set.stream().map(String::valueOf).toList());
      case Collection<?> list ->
          AttributeValue.fromL(list.stream().map(AttributeValues::of).toList());
      case Map<?, ?> map -> {
        var values = new LinkedHashMap<String, AttributeValue>();
        map.forEach((name, each) -> values.put(String.valueOf(name), of(each)));
        yield AttributeValue.fromM(values);
      }
      default -> throw new IllegalArgumentException("no attribute for " + value.getClass());
    };
  }
}
