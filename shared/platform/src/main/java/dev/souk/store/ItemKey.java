package dev.souk.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The primary key of an item. Made in [ItemKeys] only.
public record ItemKey(String pk, String sk) {
  static ItemKey of(Map<String, AttributeValue> item) {
    return new ItemKey(text(item, "pk"), text(item, "sk"));
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name), "an item without " + name).s();
  }

  Map<String, AttributeValue> attributes() {
    return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
  }

  /// Where a page of the whole table ended, as a text of letters and digits that [#at] reads.
  String position() {
    var text = (pk + "\n" + sk).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  /// @throws IllegalArgumentException when it is no position
  static ItemKey at(String position) {
    var text = new String(Base64.getUrlDecoder().decode(position), StandardCharsets.UTF_8);
    var end = text.indexOf('\n');
    if (end < 1 || end == text.length() - 1) {
      throw new IllegalArgumentException("a position of another list");
    }
    return new ItemKey(text.substring(0, end), text.substring(end + 1));
  }
}
