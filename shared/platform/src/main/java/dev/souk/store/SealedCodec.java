package dev.souk.store;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One of several records. Which one, an attribute says by a word, or else what attributes there
/// are: of those that could be read, the one with the most.
///
/// @param tag the attribute, empty for none
/// @param options those with the most components first
record SealedCodec(String tag, List<Option> options) implements MapCodec {
  record Option(Class<?> type, String word, MapCodec codec) {}

  @Override
  public void put(Object value, Map<String, AttributeValue> map) {
    for (var each : options) {
      if (each.type().isInstance(value)) {
        if (!tag.isEmpty()) {
          map.put(tag, AttributeValue.fromS(each.word()));
        }
        each.codec().put(value, map);
        return;
      }
    }
    throw new IllegalArgumentException("no alternative: " + value.getClass());
  }

  @Override
  public Object of(Map<String, AttributeValue> map, String currency) {
    var word = map.get(tag);
    for (var each : options) {
      if (tag.isEmpty() ? each.codec().isIn(map) : word != null && each.word().equals(word.s())) {
        return each.codec().of(map, currency);
      }
    }
    throw new IllegalStateException(
        "no alternative for " + (word == null ? map.keySet() : word.s()));
  }

  @Override
  public boolean isIn(Map<String, AttributeValue> map) {
    return tag.isEmpty()
        ? options.stream().anyMatch(each -> each.codec().isIn(map))
        : map.containsKey(tag);
  }
}
