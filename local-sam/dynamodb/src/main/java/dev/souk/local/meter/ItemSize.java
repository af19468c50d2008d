package dev.souk.local.meter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The bytes an item is charged for (DynamoDB developer guide, "Item sizes and formats"): its
/// attributes' names and values. A number's size is given there as an approximation.
public final class ItemSize {
  private static final int CONTAINER = 3;
  private static final int ELEMENT = 1;

  private ItemSize() {}

  public static long of(Map<String, AttributeValue> item) {
    var bytes = 0L;
    for (var attribute : item.entrySet()) {
      bytes += text(attribute.getKey()) + value(attribute.getValue());
    }
    return bytes;
  }

  private static long value(AttributeValue value) {
    return switch (value.type()) {
      case S -> text(value.s());
      case N -> number(value.n());
      case B -> value.b().asByteArrayUnsafe().length;
      case BOOL, NUL -> 1;
      case SS -> value.ss().stream().mapToLong(ItemSize::text).sum();
      case NS -> value.ns().stream().mapToLong(ItemSize::number).sum();
      case BS -> value.bs().stream().mapToLong(it -> it.asByteArrayUnsafe().length).sum();
      case L -> list(value.l());
      case M -> CONTAINER + (long) ELEMENT * value.m().size() + of(value.m());
      case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("no type: " + value);
    };
  }

  private static long list(List<AttributeValue> elements) {
    return CONTAINER + elements.stream().mapToLong(it -> ELEMENT + value(it)).sum();
  }

  private static long text(String text) {
    return text.getBytes(UTF_8).length;
  }

  /// One byte per two significant digits, and one; a sign takes one more.
  private static long number(String text) {
    var number = new BigDecimal(text).stripTrailingZeros();
    return (number.precision() + 1L) / 2 + 1 + (number.signum() < 0 ? 1 : 0);
  }
}
