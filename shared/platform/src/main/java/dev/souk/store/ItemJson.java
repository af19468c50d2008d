package dev.souk.store;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An item in DynamoDB's own JSON, such as `{"pk":{"S":"CART#1"}}`: as the table's stream writes
/// it.
public final class ItemJson {
  private ItemJson() {}

  /// Sorted by name: an item's attributes have no order.
  ///
  /// @throws IllegalArgumentException for a kind of attribute no streamed item of ours has
  public static Map<String, Object> of(Item item) {
    return of(item.attributes());
  }

  private static Map<String, Object> of(Map<String, AttributeValue> attributes) {
    var all = new TreeMap<String, Object>();
    attributes.forEach((name, value) -> all.put(name, of(value)));
    return all;
  }

  private static Map<String, Object> of(AttributeValue value) {
    return switch (value.type()) {
      case S -> Map.of("S", value.s());
      case N -> Map.of("N", value.n());
      case BOOL -> Map.of("BOOL", value.bool());
      case M -> Map.of("M", of(value.m()));
      case L -> Map.of("L", value.l().stream().map(ItemJson::of).toList());
      case SS, NS, B, BS, NUL, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("an attribute of kind " + value.type());
    };
  }
}
