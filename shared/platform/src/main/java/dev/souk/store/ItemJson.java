package dev.souk.store;

import dev.souk.json.Json;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An item in DynamoDB's own JSON, such as `{"pk":{"S":"CART#1"}}`: as the table's stream writes
/// it.
public final class ItemJson {
  private ItemJson() {}

  /// Sorted by name: an item's attributes have no order.
  public static Map<String, Object> of(TableItem item) {
    return of(item.attributes());
  }

  /// The same of attributes alone.
  public static Map<String, Object> of(Map<String, AttributeValue> attributes) {
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
      case NUL -> Map.of("NULL", true);
      case B -> Map.of("B", base64(value.b()));
      case SS -> Map.of("SS", value.ss());
      case NS -> Map.of("NS", value.ns());
      case BS -> Map.of("BS", value.bs().stream().map(ItemJson::base64).toList());
      // DynamoDB Local's stream gives an empty map so, and nothing else of ours.
      case UNKNOWN_TO_SDK_VERSION -> Map.of("M", Map.of());
    };
  }

  /// The item that was written so.
  ///
  /// @throws IllegalArgumentException for what is no item's JSON
  public static TableItem item(Map<String, @Nullable Object> json) {
    return new TableItem(attributes(json));
  }

  private static Map<String, AttributeValue> attributes(Map<String, @Nullable Object> json) {
    var all = new TreeMap<String, AttributeValue>();
    json.forEach((name, value) -> all.put(name, attribute(Json.object(value))));
    return all;
  }

  private static AttributeValue attribute(Map<String, @Nullable Object> json) {
    var kind = json.keySet().stream().findFirst().orElse("");
    var value = json.get(kind);
    return switch (kind) {
      case "S" -> AttributeValue.fromS(String.valueOf(value));
      case "N" -> AttributeValue.fromN(String.valueOf(value));
      case "BOOL" -> AttributeValue.fromBool(Boolean.TRUE.equals(value));
      case "M" -> AttributeValue.fromM(attributes(Json.object(value)));
      case "L" ->
          AttributeValue.fromL(
              list(value).stream().map(each -> attribute(Json.object(each))).toList());
      case "B" ->
          AttributeValue.fromB(
              SdkBytes.fromByteArray(Base64.getDecoder().decode(String.valueOf(value))));
      case "SS" -> AttributeValue.fromSs(list(value).stream().map(String::valueOf).toList());
      default -> throw new IllegalArgumentException("no kind of ours: " + kind);
    };
  }

  private static List<?> list(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException("not a list");
  }

  private static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArray());
  }
}
