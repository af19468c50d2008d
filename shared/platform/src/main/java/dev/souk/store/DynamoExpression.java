package dev.souk.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A condition or update in DynamoDB's own language. The text is always a constant of ours; what
/// comes from outside enters as a value. `#name` stands for the attribute `name`, so that no word
/// of the language gets in the way.
public record DynamoExpression(String text, Map<String, AttributeValue> values) {
  private static final Pattern NAME = Pattern.compile("#(\\w+)");

  public DynamoExpression {
    values = Map.copyOf(values);
  }

  public static DynamoExpression of(String text) {
    return new DynamoExpression(text, Map.of());
  }

  /// The item is not there yet.
  public static DynamoExpression absent() {
    return of("attribute_not_exists(pk)");
  }

  /// The item is there.
  public static DynamoExpression present() {
    return of("attribute_exists(pk)");
  }

  /// The item is there and as it was read.
  public static DynamoExpression version(long version) {
    return of("#version = :seenVersion").with(":seenVersion", version);
  }

  /// The item is there and holds what it held when it was read.
  public static DynamoExpression unchanged(TableItem read) {
    var text = new StringJoiner(" AND ");
    var values = new LinkedHashMap<String, AttributeValue>();
    read.attributes().keySet().stream()
        .sorted()
        .forEach(name -> {
          text.add("#%s = :%s".formatted(name, name));
          values.put(":" + name, Objects.requireNonNull(read.attributes().get(name)));
        });
    return new DynamoExpression(text.toString(), values);
  }

  public DynamoExpression with(String name, Object value) {
    var next = new LinkedHashMap<>(values);
    next.put(name, AttributeValues.of(value));
    return new DynamoExpression(text, next);
  }

  public DynamoExpression and(DynamoExpression other) {
    var all = new LinkedHashMap<>(values);
    all.putAll(other.values);
    return new DynamoExpression("(" + text + ") AND (" + other.text + ")", all);
  }

  /// Another clause of an update, such as `REMOVE #x`.
  public DynamoExpression then(String clause) {
    return new DynamoExpression(text + " " + clause, values);
  }

  Map<String, String> names() {
    var names = new LinkedHashMap<String, String>();
    var matcher = NAME.matcher(text);
    while (matcher.find()) {
      names.put(matcher.group(), matcher.group(1));
    }
    return names;
  }
}
